package zaigang.month.report;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import zaigang.base.text.Language;
import zaigang.base.text.Text;
import zaigang.base.text.Texts;
import zaigang.spine.agenda.AlarmKind;
import zaigang.spine.agenda.AlarmType;
import zaigang.spine.agenda.Late;
import zaigang.spine.agenda.Rung;
import zaigang.spine.chat.Button;
import zaigang.spine.chat.Keyboard;
import zaigang.spine.chat.Reply;
import zaigang.spine.chat.Turn;
import zaigang.spine.kit.Kit;
import zaigang.spine.ledger.Tx;
import zaigang.spine.outbox.Outbox;
import zaigang.spine.people.Act;
import zaigang.spine.people.People;
import zaigang.spine.people.Who;

/**
 * The board of now follows what happens for a quarter of an hour after its last tap: looked at every few seconds, its message is
 * changed only where it would say something else. Each has one such board, in their own chat.
 */
final class LiveBoards {
    static final Duration OPEN = Duration.ofMinutes(15);
    /** Telegram lets a message be changed about that often. */
    static final Duration EVERY = Duration.ofSeconds(5);

    private static final AlarmType<Long> LOOK = AlarmType.ofId("board.live");

    private final People people;
    private final Outbox outbox;
    private final Texts texts;
    private final ZoneId zone;
    private final BoardView view;
    private final LiveBoardLedger ledger = new LiveBoardLedger();

    LiveBoards(Kit kit, BoardView view) {
        this.people = kit.people();
        this.outbox = kit.outbox();
        this.texts = kit.texts();
        this.zone = kit.settings().zone();
        this.view = view;
    }

    AlarmKind alarm() {
        return LOOK.readsSilently(Late.stillUseful(), (snapshot, person, due) -> look(snapshot, person));
    }

    /** A board as it is shown now, as a message of its own or in place of the tapped one; it follows where it is about now. */
    Reply show(Turn turn, BoardPlace place, boolean anew) {
        BoardView.Page page = view.page(turn.tx(), turn.who(), place);
        if (place.day().isPresent() || turn.inGroup()) {
            close(turn.tx(), turn.person().id());
            return reply(page.text(), page.keyboard(), Optional.empty(), anew);
        }
        Instant until = turn.now().plus(OPEN);
        LiveBoard open = ledger.open(turn.tx(), turn.person().id(), place, said(page, turn.person().language()), until);
        LOOK.again(turn.tx(), turn.person().id(), turn.now().plus(EVERY));
        return reply(Text.paragraphs(page.text(), following(until)), page.keyboard(), Optional.of(open.key()), anew);
    }

    private static Reply reply(Text text, Keyboard keyboard, Optional<String> once, boolean anew) {
        return anew ? new Reply.Say(text, keyboard, once) : new Reply.Change(Text.none(), text, keyboard, once);
    }

    private Text following(Instant until) {
        return Text.of("report.board_follows", "time", LocalTime.ofInstant(until, zone).truncatedTo(ChronoUnit.MINUTES));
    }

    private String said(BoardView.Page page, Language language) {
        return Integer.toHexString(Stream.concat(
                Stream.of(page.body()), page.keyboard().rows().stream().flatMap(List::stream).map(Button::label))
                .map(text -> texts.plain(language, text)).toList().hashCode());
    }

    private Function<Tx, Rung> look(Tx snapshot, long personId) {
        Optional<LiveBoard> open = ledger.find(snapshot, personId).filter(b -> snapshot.now().isBefore(b.until()));
        Optional<Who> reader = people.address(snapshot, personId).flatMap(to -> people.byAccount(snapshot, to.chatId()));
        Optional<BoardPlace> place = open.map(LiveBoard::place)
                .filter(p -> reader.filter(w -> w.may(Act.OVERSEE, p.scope())).isPresent());
        if (place.isEmpty()) {
            return tx -> {
                if (open.equals(ledger.find(tx, personId))) {
                    close(tx, personId);
                }
                return new Rung.Skipped("nobody looks any more");
            };
        }
        BoardView.Page page = view.page(snapshot, reader.orElseThrow(), place.get());
        return tx -> follow(tx, open.orElseThrow(), page, reader.get());
    }

    private Rung follow(Tx tx, LiveBoard open, BoardView.Page page, Who reader) {
        String says = said(page, reader.person().language());
        boolean same = ledger.find(tx, open.personId()).equals(Optional.of(open));
        if (same && !says.equals(open.shown())) {
            Text text = Text.paragraphs(page.text(), following(open.until()));
            boolean there = people.address(tx, open.personId())
                    .filter(to -> outbox.editPosted(tx, to, open.key(), text, page.keyboard())).isPresent();
            if (!there) {
                close(tx, open.personId());
                return Rung.DONE;
            }
            ledger.shows(tx, open.personId(), says);
        }
        return new Rung.Again(tx.now().plus(EVERY));
    }

    private void close(Tx tx, long personId) {
        ledger.close(tx, personId);
        LOOK.cancel(tx, personId);
    }
}
