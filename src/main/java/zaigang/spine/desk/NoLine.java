package zaigang.spine.desk;

import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import zaigang.base.text.Text;
import zaigang.spine.chat.Button;
import zaigang.spine.chat.CommandSpec;
import zaigang.spine.chat.Feature;
import zaigang.spine.chat.Keyboard;
import zaigang.spine.chat.Reply;
import zaigang.spine.chat.Turn;

/** Answers to what people send that is no line of theirs: what cannot be looked at, what is passed on, what was changed afterwards. */
record NoLine(List<Feature> features, Map<String, CommandSpec> commands) {
    /** With the button for nothing at most three. */
    private static final int MOST = 2;

    /**
     * A photo, a sticker, a voice message: whoever was asked something finds the buttons below, of one question at a time. An album
     * is answered once.
     */
    Reply unseen(Turn turn, String album) {
        Reply.Change answer = open(turn, "desk.cannot_look_open", "desk.cannot_look");
        return album.isEmpty() ? answer : answer.under("album:" + turn.chatId() + ":" + album);
    }

    /** What was sent stays as it was; each message is told of once, however often it is changed. */
    Reply edited(Turn turn, long messageId) {
        return open(turn, "desk.edited_open", "desk.edited").under("edited:" + turn.chatId() + ":" + messageId);
    }

    private Reply.Change open(Turn turn, String waiting, String otherwise) {
        return features.stream().flatMap(f -> f.openQuestion(turn).stream()).findFirst()
                .map(buttons -> Reply.change(Text.of(waiting), buttons))
                .orElseGet(() -> Reply.change(Text.of(otherwise), Keyboard.row(DeskVerbs.HELP.button("lobby.button_help"))));
    }

    /** Whatever it says, nothing is recorded. Several that are passed on together are answered once. */
    Reply forwarded(Turn turn) {
        List<Button> ways = features.stream().flatMap(f -> f.withOthersWords().stream()).map(commands::get).filter(Objects::nonNull)
                .filter(c -> turn.who().may(c.act())).limit(MOST)
                .map(c -> DeskVerbs.OPEN.button(Text.of("desk.forwarded_" + c.name()), c.name())).toList();
        return Reply.change(Text.of("desk.forwarded"), Keyboard.grid(MOST, Stream.concat(ways.stream(),
                        Stream.of(DeskVerbs.NOTHING.button("desk.forwarded_nothing"))).toList()))
                .under("forwarded:" + turn.chatId() + ":" + turn.now().truncatedTo(ChronoUnit.MINUTES).getEpochSecond());
    }

    Reply nothing(Turn turn) {
        return Reply.change(Text.of("desk.nothing_done"), Keyboard.NONE);
    }
}
