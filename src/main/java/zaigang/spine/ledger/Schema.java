package zaigang.spine.ledger;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import zaigang.spine.ledger.LedgerException.Why;

/** The tables of a database: brought up to date by a newer program, and refused by an older one. */
public final class Schema {
    /** The version of this program. It is written down beside each change of tables that it makes. */
    public static final String PROGRAM = "1.0";

    private final Path file;

    Schema(Path file) {
        this.file = file;
    }

    private Flyway flyway() {
        return Flyway.configure()
                .dataSource("jdbc:sqlite:" + file, null, null)
                .locations("classpath:" + Migrations.FOLDER)
                // Numbers go by subject, ten for each: a later one of an earlier subject is not out of place.
                .outOfOrder(true)
                // All or none, with one sync of the disk: the older program still takes the file where one of them fails.
                .group(true)
                .installedBy(PROGRAM)
                // There is nothing to create, and Flyway would try for ten seconds to find that out of a broken file.
                .createSchemas(false)
                .load();
    }

    /** Refuses a database whose tables a newer program has changed: what this one writes there might break it. */
    void refuseNewer() {
        if (!Migrations.allDone(file)) {
            told(() -> compare(flyway()));
        }
    }

    void bringUpToDate() {
        if (!Migrations.allDone(file)) {
            told(() -> {
                Flyway flyway = flyway();
                compare(flyway);
                flyway.migrate();
            });
        }
    }

    private void compare(Flyway flyway) {
        List<MigrationInfo> all = Arrays.asList(flyway.info().all());
        List<String> unknown = all.stream().filter(m -> m.getState().isApplied() && !m.getState().isResolved())
                .map(m -> "V" + m.getVersion()).toList();
        if (!unknown.isEmpty()) {
            int changes = (int) all.stream().filter(m -> m.getState().isApplied()).count();
            int known = (int) all.stream().filter(m -> m.getState().isResolved()).count();
            String theirs = all.stream().filter(m -> m.getState().isApplied() && !m.getState().isResolved())
                    .reduce((a, b) -> b).map(MigrationInfo::getInstalledBy).orElse("");
            throw LedgerException.of(new Why.Newer(file, theirs, changes, unknown, PROGRAM, known));
        }
    }

    private void told(Runnable work) {
        try {
            work.run();
        } catch (FlywayException e) {
            // Flyway's own message has many lines; the store's reason is at the bottom of it.
            Throwable reason = e;
            while (reason.getCause() != null) {
                reason = reason.getCause();
            }
            throw new LedgerException("the database " + file + " cannot be used: " + reason.getMessage(), e);
        }
    }
}
