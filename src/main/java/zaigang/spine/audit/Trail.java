package zaigang.spine.audit;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import zaigang.base.text.Text;
import zaigang.spine.chat.Button;
import zaigang.spine.chat.Feature;
import zaigang.spine.chat.Keyboard;
import zaigang.spine.chat.Reply;
import zaigang.spine.chat.TapSpec;
import zaigang.spine.chat.Turn;
import zaigang.spine.ledger.Tx;
import zaigang.spine.people.Act;

/** Who has seen or changed my record: what others did that concerned the one who asks, for the last 90 days. */
public final class Trail implements Feature {
    private static final Duration BACK = Duration.ofDays(90);
    private static final int LINES = 15;

    private final ZoneId zone;
    private final AuditWords words;
    private final Others others;
    private final AuditLedger ledger = new AuditLedger();

    /** Something done to a person of which a feature keeps its own account. */
    public record Deed(Instant at, Optional<Long> by, Text what) {}

    /** Asks the features that keep an account of their own. */
    @FunctionalInterface
    public interface Others {
        List<Deed> since(Tx tx, long personId, Instant since);
    }

    Trail(AuditWords words, Others others) {
        this.zone = words.zone();
        this.words = words;
        this.others = others;
    }

    /** Opens it, for the own record. */
    public static Keyboard button() {
        return Keyboard.row(AuditVerbs.MINE.button("audit.button_trail", new AuditVerbs.TrailPage(0, false)));
    }

    @Override
    public String name() {
        return AuditVerbs.TRAIL;
    }

    @Override
    public List<TapSpec> taps() {
        return List.of(AuditVerbs.MINE.on(Act.OWN, this::page));
    }

    private record TrailLine(Instant at, Text text) {}

    private Reply page(Turn turn, AuditVerbs.TrailPage wanted) {
        List<TrailLine> lines = lines(turn);
        int page = Math.max(0, Math.min(wanted.page(), (lines.size() - 1) / LINES));
        List<Text> shown = lines.stream().skip((long) page * LINES).limit(LINES).map(TrailLine::text).toList();
        Text body = shown.isEmpty() ? Text.of("audit.nobody") : Text.lines(shown);
        Text number = lines.size() > LINES
                ? Text.of("audit.page", "page", page + 1, "pages", (lines.size() - 1) / LINES + 1) : Text.none();
        Text message = Text.paragraphs(
                Text.of("audit.own_title", "days", BACK.toDays()), body, number, Text.of("audit.own_more"));
        Keyboard ways = ways(page, lines.size());
        return page == 0 && !wanted.turned() ? Reply.say(message, ways) : Reply.change(message, ways);
    }

    private List<TrailLine> lines(Turn turn) {
        Tx tx = turn.tx();
        Instant since = turn.now().minus(BACK);
        Stream<TrailLine> log = ledger.about(tx, turn.person().id(), About.meaning(turn.person()), since).stream()
                .map(e -> new TrailLine(e.at(), words.toOneself(tx, e)));
        Stream<TrailLine> more = others.since(tx, turn.person().id(), since).stream()
                .filter(d -> d.by().filter(by -> by == turn.person().id()).isEmpty())
                .map(d -> new TrailLine(d.at(), deed(tx, d)));
        return Stream.concat(log, more).sorted(Comparator.comparing(TrailLine::at).reversed()).toList();
    }

    private Text deed(Tx tx, Deed deed) {
        return Text.of("audit.own_line", "date", LocalDate.ofInstant(deed.at(), zone),
                "time", LocalTime.ofInstant(deed.at(), zone).truncatedTo(ChronoUnit.MINUTES),
                "who", words.who(tx, deed.by(), ""), "role", "", "what", deed.what(), "scope", "", "detail", "");
    }

    private static Keyboard ways(int page, int count) {
        var turning = new ArrayList<Button>();
        if (page > 0) {
            turning.add(AuditVerbs.MINE.button("audit.button_newer", new AuditVerbs.TrailPage(page - 1, true)));
        }
        if (count > (page + 1) * LINES) {
            turning.add(AuditVerbs.MINE.button("audit.button_older", new AuditVerbs.TrailPage(page + 1, true)));
        }
        return new Keyboard(List.of(turning));
    }
}
