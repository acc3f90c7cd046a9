package zaigang.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;
import zaigang.Home;
import zaigang.edge.telegram.Redact;
import zaigang.spine.audit.Audit;
import zaigang.spine.audit.ChainVerdict;
import zaigang.spine.ledger.LedgerException;
import zaigang.spine.ledger.Tx;

/** Looks the bot over: the log's chain, the database, what went wrong lately, the calendar, the disk. Changes nothing. */
@Command(name = "doctor",
        description = "Verify the log of acts and look for what went wrong; exits 1 and says what to do if anything did.")
final class DoctorCommand implements Callable<Integer> {
    private static final int DAYS_BACK = 7;
    private static final long MEGABYTE = 1024 * 1024;
    private static final long LEAST_FREE = 500 * MEGABYTE;
    private static final int LONGEST_FIRST = 120;

    @ParentCommand
    private Zaigang zaigang;

    private final DoctorLedger ledger = new DoctorLedger();

    @Override
    public Integer call() {
        var missed = zaigang.backups().missed();
        if (missed.isPresent()) {
            return say(List.of(DoctorFinding.bad(missed.get())));
        }
        if (Files.notExists(zaigang.home().database())) {
            zaigang.terminal().complain("audit.doctor_none", "file", zaigang.home().database());
            return Zaigang.NO;
        }
        return zaigang.withContents(this::look);
    }

    private int look(Home.Contents contents) {
        try (var office = zaigang.office()) {
            return say(office.ledger().read(tx -> look(tx, contents)));
        } catch (LedgerException e) {
            return say(List.of(DoctorFinding.bad(zaigang.backups().refusal(e).orElseThrow(() -> e))));
        }
    }

    private int say(List<DoctorFinding> findings) {
        findings.forEach(f -> zaigang.terminal().say(f.line()));
        return findings.stream().anyMatch(f -> f.kind() == DoctorFinding.Kind.BAD) ? Zaigang.NO : Zaigang.DONE;
    }

    private List<DoctorFinding> look(Tx tx, Home.Contents contents) {
        Instant since = tx.now().minus(Duration.ofDays(DAYS_BACK));
        LocalDate today = LocalDate.ofInstant(tx.now(), contents.settings().zone());
        var findings = new ArrayList<DoctorFinding>();
        findings.add(chain(Audit.verify(tx)));
        findings.add(ledger.damage(tx).stream().findFirst()
                .map(error -> DoctorFinding.bad("audit.doctor_store_bad", "error", error))
                .orElseGet(() -> DoctorFinding.good("audit.doctor_store")));
        findings.add(mishaps("audit.doctor_alarms", ledger.failedAlarms(tx, since)));
        findings.addAll(new AlarmFindings().look(tx, DAYS_BACK));
        findings.add(mishaps("audit.doctor_aside", ledger.setAside(tx, since)));
        long unknown = ledger.unknownDeliveries(tx, since);
        findings.add(unknown == 0 ? DoctorFinding.good("audit.doctor_delivered", "days", DAYS_BACK)
                : DoctorFinding.note("audit.doctor_unknown", "days", DAYS_BACK, "count", unknown));
        findings.addAll(new DeliveryCheck().look(tx));
        findings.add(HolidayCheck.look(contents.workdays(), today));
        findings.add(PaceCheck.look(contents.settings().telegram(), zaigang.telegram()));
        findings.add(disk());
        return findings;
    }

    private static DoctorFinding chain(ChainVerdict verdict) {
        return switch (verdict) {
            case ChainVerdict.Sound s -> DoctorFinding.good("audit.doctor_chain", "lines", s.lines(), "last", s.last(), "hash", s.hash());
            case ChainVerdict.Broken b -> DoctorFinding.bad(switch (b.why()) {
                case CHANGED -> "audit.doctor_changed";
                case MISSING -> "audit.doctor_missing";
                case CUT -> "audit.doctor_cut";
            }, "line", b.line());
        };
    }

    private static DoctorFinding mishaps(String key, DoctorLedger.Mishaps found) {
        String first = Redact.text(found.first());
        return found.count() == 0 ? DoctorFinding.good(key, "days", DAYS_BACK)
                : DoctorFinding.bad(key + "_bad", "days", DAYS_BACK, "count", found.count(),
                        "first", first.substring(0, Math.min(LONGEST_FIRST, first.length())));
    }

    /** A purge or a backup needs as much again as the database has. */
    private DoctorFinding disk() {
        Path file = zaigang.home().database();
        try {
            long free = Files.getFileStore(file).getUsableSpace();
            long size = Files.size(file);
            boolean enough = free >= Math.max(LEAST_FREE, size);
            Object[] figures = {"free", free / MEGABYTE, "size", (size + MEGABYTE - 1) / MEGABYTE};
            return enough ? DoctorFinding.good("audit.doctor_disk", figures) : DoctorFinding.bad("audit.doctor_disk_bad", figures);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
