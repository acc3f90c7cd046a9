package zaigang.spine.audit;

import java.time.LocalDate;
import java.util.Optional;
import zaigang.spine.chat.Arg;
import zaigang.spine.chat.Args;
import zaigang.spine.chat.Verb;

/** What the buttons of the log say, and those under what was done to one's own record. */
final class AuditVerbs {
    static final String LOG = "audit";
    static final String TRAIL = "trail";
    private static final int MOST_PAGES = 1000;

    /** A page of the log. */
    record LogPage(Optional<Long> person, LocalDate from, LocalDate to, int page) {
        static LogPage of(AuditQuery query, int page) {
            return new LogPage(query.person(), query.from(), query.to(), page);
        }

        AuditQuery query() {
            return new AuditQuery(person, from, to);
        }
    }

    /** A page of what was done to one's own record; turned on the same message where it says so. */
    record TrailPage(int page, boolean turned) {}

    static final Verb<AuditQuery> SHEET = Verb.of(LOG, "sheet", Args.of(Arg.NUMBER.or("0"), AuditQuery::person,
            Arg.DAY, AuditQuery::from, Arg.DAY, AuditQuery::to, AuditQuery::new));
    static final Verb<LogPage> SEE = Verb.of(LOG, "see", Args.of(Arg.NUMBER.or("0"), LogPage::person,
            Arg.DAY, LogPage::from, Arg.DAY, LogPage::to, Arg.PAGE.orElse(0), LogPage::page, LogPage::new));
    static final Verb<TrailPage> MINE = Verb.of(TRAIL, "mine", Args.of(
            Arg.PAGE.that(n -> n < MOST_PAGES), TrailPage::page, Arg.flag("turn"), TrailPage::turned, TrailPage::new));

    private AuditVerbs() {}
}
