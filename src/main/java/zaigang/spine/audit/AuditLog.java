package zaigang.spine.audit;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import zaigang.base.text.Text;
import zaigang.base.text.Texts;
import zaigang.base.workdays.Period;
import zaigang.base.workdays.SpokenDates;
import zaigang.spine.agenda.Agenda;
import zaigang.spine.agenda.Alarm;
import zaigang.spine.agenda.AlarmKind;
import zaigang.spine.agenda.Late;
import zaigang.spine.agenda.Rung;
import zaigang.spine.chat.CommandSpec;
import zaigang.spine.chat.Feature;
import zaigang.spine.chat.Press;
import zaigang.spine.chat.Refusal;
import zaigang.spine.chat.Reply;
import zaigang.spine.chat.TapSpec;
import zaigang.spine.chat.Turn;
import zaigang.spine.ledger.Tx;
import zaigang.spine.outbox.Lane;
import zaigang.spine.outbox.Letter;
import zaigang.spine.outbox.Outbox;
import zaigang.spine.people.Act;
import zaigang.spine.people.Address;
import zaigang.spine.people.People;
import zaigang.spine.people.Person;

/** The log for organizers: {@code /audit [person] [period]}, page by page, and as a sheet where the time is long. */
public final class AuditLog implements Feature {
    static final String NAME = "audit";
    static final String SEE = "see";
    private static final String SHEET = "sheet";
    private static final String BUILD = "audit.sheet";
    private static final int DAYS_WITHOUT_PERIOD = 7;
    /** What is longer is read in a sheet rather than page by page. */
    private static final int DAYS_IN_CHAT = 31;
    private static final Duration USEFUL = Duration.ofHours(12);

    private final People people;
    private final Outbox outbox;
    private final Texts texts;
    private final SpokenDates dates;
    private final ZoneId zone;
    private final AuditWords words;
    private final AuditPages pages;
    private final AuditLedger ledger = new AuditLedger();

    /** @param zone in which days are meant */
    public AuditLog(People people, Outbox outbox, Texts texts, ZoneId zone) {
        this.people = people;
        this.outbox = outbox;
        this.texts = texts;
        this.dates = new SpokenDates(texts);
        this.zone = zone;
        this.words = new AuditWords(people, texts, zone);
        this.pages = new AuditPages(people, words);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<CommandSpec> commands() {
        return List.of(CommandSpec.of("audit", Act.CLOSE, this::typed).showing());
    }

    @Override
    public List<TapSpec> taps() {
        return List.of(
                new TapSpec(SEE, Act.CLOSE, (turn, press) -> pressed(turn, press,
                        query -> page(turn, query, press.number(3).filter(n -> n >= 0 && n < 100_000).orElse(0L).intValue()))),
                new TapSpec(SHEET, Act.CLOSE, (turn, press) -> pressed(turn, press, query -> {
                    order(turn, query);
                    return new Reply.Note(Text.of("audit.sheet_coming"));
                })));
    }

    @Override
    public List<AlarmKind> alarms() {
        return List.of(AlarmKind.heavy(BUILD, Late.uselessAfter(USEFUL), this::build).orElse(this::failed));
    }

    /** Name and period in either order, both optional. */
    private Reply typed(Turn turn, String args) {
        LocalDate today = LocalDate.ofInstant(turn.now(), zone);
        var heard = dates.hearWithin(args, today, SpokenDates.Toward.GONE)
                .orElseGet(() -> new SpokenDates.Heard(new Period(today.minusDays(DAYS_WITHOUT_PERIOD - 1), today), args.strip()));
        return named(turn, heard.rest(), heard.period());
    }

    private Reply named(Turn turn, String name, Period period) {
        if (name.isEmpty()) {
            return first(turn, new AuditQuery(Optional.empty(), period, zone));
        }
        List<Long> found = ledger.named(turn.tx(), name);
        return switch (found.size()) {
            case 0 -> Refusal.of("audit.unknown_name", "name", name);
            case 1 -> first(turn, new AuditQuery(Optional.of(found.getFirst()), period, zone));
            default -> Reply.say(Text.of("people.which_of_them", "name", name), pages.choice(turn.tx(), found, period));
        };
    }

    private Reply first(Turn turn, AuditQuery query) {
        if (ChronoUnit.DAYS.between(query.period().from(), query.period().to()) >= DAYS_IN_CHAT) {
            order(turn, query);
        }
        return page(turn, query, 0);
    }

    private Reply page(Turn turn, AuditQuery query, int number) {
        looked(turn, query);
        return pages.page(turn.tx(), query, number);
    }

    /** Whoever reads the log is in it. */
    private static void looked(Turn turn, AuditQuery query) {
        Audit.look(turn, What.LOOKED_AT_AUDIT, query.person().map(About::person).orElse(About.NOBODY),
                Audit.detail(query.period()));
    }

    private void order(Turn turn, AuditQuery query) {
        looked(turn, query);
        long minute = turn.now().getEpochSecond() / 60;
        Agenda.ask(turn.tx(), BUILD, turn.person().id() + "/" + query.person().orElse(0L) + "/" + query.period().from()
                + "/" + query.period().to() + "/" + minute, turn.person().id());
    }

    private Reply pressed(Turn turn, Press press, Function<AuditQuery, Reply> then) {
        return query(press.arg(0), press.arg(1), press.arg(2))
                .filter(q -> q.person().flatMap(id -> people.find(turn.tx(), id)).isPresent() || q.person().isEmpty())
                .map(then).orElseGet(() -> Refusal.of("desk.old_button"));
    }

    /** Empty for a forged button. */
    private Optional<AuditQuery> query(String person, String from, String to) {
        try {
            Optional<Long> id = Optional.of(Long.parseLong(person)).filter(n -> n != 0);
            return Optional.of(new AuditQuery(id, new Period(LocalDate.parse(from), LocalDate.parse(to)), zone));
        } catch (DateTimeException | IllegalArgumentException forged) {
            return Optional.empty();
        }
    }

    private Function<Tx, Rung> build(Tx snapshot, Alarm alarm) {
        String[] parts = alarm.subject().split("/");
        Optional<Address> to = asker(snapshot, alarm);
        Optional<AuditQuery> query = query(parts[1], parts[2], parts[3]);
        if (to.isEmpty() || query.isEmpty()) {
            return tx -> new Rung.Skipped("not theirs to see any more");
        }
        byte[] bytes = new AuditSheet(words, texts, to.get().language()).make(snapshot, query.get());
        String file = texts.plain(to.get().language(), Text.of("audit.file_name")) + "_" + parts[2] + "_" + parts[3] + ".xlsx";
        return tx -> {
            if (!asker(tx, alarm).equals(to)) {
                return new Rung.Skipped("not theirs to see any more");
            }
            outbox.file(tx, to.get(), file, bytes, pages.title(tx, query.get()));
            return Rung.DONE;
        };
    }

    private void failed(Tx tx, Alarm alarm) {
        asker(tx, alarm).ifPresent(to -> outbox.post(tx, to, Letter.of(Lane.ANSWER, Text.of("audit.sheet_failed"))));
    }

    /** Whoever asked for it, as long as they may read the log. */
    private Optional<Address> asker(Tx tx, Alarm alarm) {
        return people.find(tx, Long.parseLong(alarm.subject().split("/")[0])).filter(Person::active)
                .filter(p -> people.who(tx, p).may(Act.CLOSE)).flatMap(p -> people.address(tx, p.id()));
    }
}
