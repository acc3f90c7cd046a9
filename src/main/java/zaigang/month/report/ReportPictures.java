package zaigang.month.report;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import zaigang.base.text.Text;
import zaigang.base.text.Texts;
import zaigang.base.workdays.Period;
import zaigang.month.report.ReportVerbs.OfPeriod;
import zaigang.spine.agenda.AlarmKind;
import zaigang.spine.agenda.AlarmType;
import zaigang.spine.agenda.Late;
import zaigang.spine.agenda.Rung;
import zaigang.spine.agenda.Wait;
import zaigang.spine.audit.About;
import zaigang.spine.audit.Audit;
import zaigang.spine.audit.What;
import zaigang.spine.chat.Feature;
import zaigang.spine.chat.Keyboard;
import zaigang.spine.chat.Refusal;
import zaigang.spine.chat.Reply;
import zaigang.spine.chat.TapSpec;
import zaigang.spine.chat.Turn;
import zaigang.spine.kit.Kit;
import zaigang.spine.ledger.Tx;
import zaigang.spine.outbox.Lane;
import zaigang.spine.outbox.Letter;
import zaigang.spine.outbox.Outbox;
import zaigang.spine.people.Act;
import zaigang.spine.people.Address;
import zaigang.spine.people.Scope;
import zaigang.spine.people.Selection;

/**
 * The picture of a report, by a button: of a day its board, of up to five weeks a calendar, of more the rate over the weeks. Everybody
 * may have the picture of their own days.
 */
final class ReportPictures implements Feature {
    private static final AlarmType<Long> DRAW = AlarmType.ofId("report.picture");
    private static final Duration USEFUL = Duration.ofHours(1);
    private static final int DAYS_OF_A_CALENDAR = 35;
    /** What is pressed again within the same seconds is a double tap. */
    private static final long DOUBLE_TAP_SECONDS = 10;

    private final Outbox outbox;
    private final Texts texts;
    private final ZoneId zone;
    private final FigureSource source;
    private final Pictures pictures;
    private final ReportRights rights;
    private final ReportLedger ledger = new ReportLedger();

    ReportPictures(Kit kit, FigureSource source, Pictures pictures) {
        this.outbox = kit.outbox();
        this.texts = kit.texts();
        this.zone = kit.settings().zone();
        this.rights = new ReportRights(kit.people());
        this.source = source;
        this.pictures = pictures;
    }

    /** The button for the picture of a time and a part of the county, or of somebody. */
    static Keyboard button(Period period, Scope scope) {
        return Keyboard.row(ReportLinks.picture(period, scope));
    }

    @Override
    public String name() {
        return ReportVerbs.PICTURES;
    }

    @Override
    public List<TapSpec> taps() {
        return List.of(ReportVerbs.DRAW.on(Act.OWN, this::pressed));
    }

    @Override
    public List<AlarmKind> alarms() {
        return List.of(DRAW.reads(Late.uselessAfter(USEFUL), this::draw).orElse(DRAW.instead(this::failed)));
    }

    private Reply pressed(Turn turn, OfPeriod wanted) {
        if (!rights.mayOrOwn(turn.tx(), turn.who(), wanted.scope())) {
            return Refusal.of("desk.not_yours");
        }
        LocalDate today = LocalDate.ofInstant(turn.now(), zone);
        return ReportTime.read(wanted.period(), today).filter(p -> !ReportPeriod.tooLong(p))
                .map(p -> ask(turn, wanted.scope(), p)).orElseGet(() -> Refusal.of("desk.old_button"));
    }

    private Reply ask(Turn turn, Scope scope, Period period) {
        long id = ledger.ask(turn.tx(), turn.person().id(), turn.chatId(), turn.person().language(), scope, period);
        DRAW.ask(turn.tx(), id, turn.person().id(), Wait.Result.FILE);
        Audit.look(turn, What.LOOKED_AT_REPORT, About.scope(scope), Audit.detail(period));
        return new Reply.Note(Text.of("report.coming"));
    }

    private Function<Tx, Rung> draw(Tx snapshot, long id, Instant due) {
        Optional<ReportLedger.Request> found = ledger.find(snapshot, id).filter(r -> rights.mayOrOwn(snapshot, r));
        if (found.isEmpty()) {
            return tx -> new Rung.Skipped("not theirs to see any more");
        }
        ReportLedger.Request request = found.get();
        Figures figures = source.read(snapshot, Selection.of(Scope.parse(request.scope())), request.period());
        LocalDateTime now = LocalDateTime.ofInstant(snapshot.now(), zone).truncatedTo(ChronoUnit.MINUTES);
        List<PictureFile> drawn = drawn(figures, new PlainWords(texts, request.language(), zone), now);
        return tx -> {
            if (!rights.mayOrOwn(tx, request)) {
                return new Rung.Skipped("not theirs to see any more");
            }
            var to = new Address(request.chatId(), request.language());
            for (int page = 0; page < drawn.size(); page++) {
                PictureFile picture = drawn.get(page);
                outbox.picture(tx, to, picture.name(), picture.bytes(),
                        Letter.of(Lane.ANSWER, picture.caption()).once(key(request) + page));
            }
            return Rung.DONE;
        };
    }

    private static String key(ReportLedger.Request r) {
        return "picture:" + r.personId() + ":" + r.scope() + ":" + r.period().written() + ":"
                + r.askedAt().getEpochSecond() / DOUBLE_TAP_SECONDS + ":";
    }

    private List<PictureFile> drawn(Figures figures, PlainWords words, LocalDateTime now) {
        Period period = figures.period();
        long days = ChronoUnit.DAYS.between(period.from(), period.to()) + 1;
        boolean one = figures.scope() instanceof Scope.Only;
        if (days == 1 && !one) {
            return pictures.board(figures, words, now);
        }
        return days > DAYS_OF_A_CALENDAR ? pictures.trend(figures, words, now) : pictures.month(figures, words, now);
    }

    private void failed(Tx tx, long id) {
        ledger.find(tx, id).filter(r -> rights.mayOrOwn(tx, r)).ifPresent(r -> outbox.post(tx, new Address(r.chatId(), r.language()),
                Letter.of(Lane.ANSWER, Text.of("report.failed"), button(r.period(), Scope.parse(r.scope())))));
    }
}
