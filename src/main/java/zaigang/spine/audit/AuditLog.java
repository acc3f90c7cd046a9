package zaigang.spine.audit;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import zaigang.base.text.Text;
import zaigang.base.workdays.Period;
import zaigang.spine.agenda.AlarmKind;
import zaigang.spine.chat.CommandSpec;
import zaigang.spine.chat.Feature;
import zaigang.spine.chat.Refusal;
import zaigang.spine.chat.Reply;
import zaigang.spine.chat.TapSpec;
import zaigang.spine.chat.Turn;
import zaigang.spine.hearing.Found;
import zaigang.spine.hearing.Heard;
import zaigang.spine.kit.Kit;
import zaigang.spine.people.Act;
import zaigang.spine.people.People;

/** The log for organizers: {@code /audit [person] [period]}, page by page, and as a sheet where the time is long. */
final class AuditLog implements Feature {
    private static final int DAYS_WITHOUT_PERIOD = 7;
    /** What is longer is read in a sheet rather than page by page. */
    private static final int DAYS_IN_CHAT = 31;

    private final People people;
    private final ZoneId zone;
    private final AuditPages pages;
    private final AuditSheets sheets;
    private final AuditLedger ledger = new AuditLedger();

    AuditLog(Kit kit, AuditWords words) {
        this.people = kit.people();
        this.zone = words.zone();
        this.pages = new AuditPages(people, words);
        this.sheets = new AuditSheets(kit, words, pages);
    }

    @Override
    public String name() {
        return AuditVerbs.LOG;
    }

    @Override
    public List<CommandSpec> commands() {
        return List.of(CommandSpec.hearing("audit", Act.CLOSE, this::heard).showing().lookingBack());
    }

    @Override
    public List<TapSpec> taps() {
        return List.of(
                AuditVerbs.SEE.on(Act.CLOSE, (turn, wanted) ->
                        known(turn, wanted.query()) ? page(turn, wanted.query(), wanted.page()) : Refusal.of("desk.old_button")),
                AuditVerbs.SHEET.on(Act.CLOSE, this::sheet));
    }

    @Override
    public List<AlarmKind> alarms() {
        return List.of(sheets.alarm());
    }

    /** Name and period in either order, both optional; also somebody who has left. */
    private Reply heard(Turn turn, Heard heard) {
        LocalDate today = LocalDate.ofInstant(turn.now(), zone);
        Period period = heard.first(Found.Days.class).map(d -> d.days(true))
                .orElseGet(() -> new Period(today.minusDays(DAYS_WITHOUT_PERIOD - 1), today));
        Optional<Found.Someone> somebody = heard.first(Found.Someone.class);
        String name = somebody.map(Found.Someone::written).orElse(heard.left());
        if (name.isEmpty()) {
            return first(turn, AuditQuery.of(Optional.empty(), period));
        }
        List<Long> found = ledger.named(turn.tx(), name);
        return switch (found.size()) {
            case 0 -> Refusal.of("audit.unknown_name", "name", name);
            case 1 -> first(turn, AuditQuery.of(Optional.of(found.getFirst()), period));
            default -> Reply.say(Text.of("people.which_of_them", "name", name), pages.choice(turn.tx(), found, period));
        };
    }

    private Reply first(Turn turn, AuditQuery query) {
        if (ChronoUnit.DAYS.between(query.from(), query.to()) >= DAYS_IN_CHAT) {
            order(turn, query);
        }
        return page(turn, query, 0);
    }

    private Reply page(Turn turn, AuditQuery query, int number) {
        recordLook(turn, query);
        return pages.page(turn.tx(), query, number);
    }

    /** Whoever reads the log is in it. */
    private static void recordLook(Turn turn, AuditQuery query) {
        Audit.look(turn, What.LOOKED_AT_AUDIT, query.person().map(About::person).orElse(About.NOBODY),
                Audit.detail(query.period()));
    }

    private void order(Turn turn, AuditQuery query) {
        recordLook(turn, query);
        sheets.order(turn, query);
    }

    private Reply sheet(Turn turn, AuditQuery query) {
        if (!known(turn, query)) {
            return Refusal.of("desk.old_button");
        }
        order(turn, query);
        return new Reply.Note(Text.of("audit.sheet_coming"));
    }

    /** Whether there are such days and such a person; a forged button may ask for others. */
    private boolean known(Turn turn, AuditQuery query) {
        return !query.to().isBefore(query.from())
                && query.person().map(id -> people.find(turn.tx(), id).isPresent()).orElse(true);
    }
}
