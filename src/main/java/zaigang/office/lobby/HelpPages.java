package zaigang.office.lobby;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import zaigang.base.text.Text;
import zaigang.spine.chat.Keyboard;
import zaigang.spine.chat.Reply;
import zaigang.spine.chat.Turn;
import zaigang.spine.desk.CommandButtons;

/** Help: five lines with examples, and a page for each subject, which takes their place. */
record HelpPages(Menu menu, CommandButtons commands) {
    private static final int SUBJECTS_A_ROW = 3;
    private static final int COMMANDS_A_ROW = 2;

    /** The five lines, with a button for each subject of which this person has something. */
    Reply.Change first(Turn turn) {
        Set<String> offered = menu.offered(turn.tx(), turn.who());
        String role = Menu.role(turn.who()).name().toLowerCase(Locale.ROOT);
        return Reply.change(
                Text.of("lobby.help", "name", turn.person().name(), "examples", Text.of("lobby.examples_" + role)),
                Keyboard.grid(SUBJECTS_A_ROW, Arrays.stream(Subject.values()).filter(s -> !s.of(offered).isEmpty())
                        .map(s -> LobbyVerbs.MORE.button(s.title(), Optional.of(s))).toList()));
    }

    /** What there is of a subject: a line and a button for each command. */
    Reply.Change of(Turn turn, Subject subject) {
        List<String> shown = subject.of(menu.offered(turn.tx(), turn.who()));
        Text lines = Text.lines(shown.stream()
                .map(c -> Text.of("lobby.help_line", "command", c, "description", Menu.description(c))).toList());
        return Reply.change(
                Text.of("lobby.subject", "title", subject.title(), "commands", lines, "about", subject.about()),
                Keyboard.grid(COMMANDS_A_ROW, shown.stream().map(commands::open).toList())
                        .and(Keyboard.row(LobbyVerbs.MORE.button("lobby.button_back", Optional.empty()))));
    }
}
