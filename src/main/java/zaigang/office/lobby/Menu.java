package zaigang.office.lobby;

import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import zaigang.base.text.Text;
import zaigang.base.text.Texts;
import zaigang.spine.chat.CommandSpec;
import zaigang.spine.chat.Feature;
import zaigang.spine.chat.Outgoing;
import zaigang.spine.ledger.Tx;
import zaigang.spine.outbox.Outbox;
import zaigang.spine.people.Address;
import zaigang.spine.people.Who;

/** The commands that somebody is shown, in the chat's menu and in {@code /help}: one declaration for both. */
final class Menu {
    /** What people look for most comes first; commands that are not named here follow. */
    private static final List<String> ORDER =
            List.of("today", "duty", "reminders", "rules", "me", "explain", "leave", "swap", "cover", "calendar", "board", "vacancies",
                    "check", "spot", "report", "bulletin", "burden", "roster", "sheet", "import", "template", "invite", "unlinked",
                    "deputy", "bind", "close", "reopen", "audit", "help", "language", "export", "forget");

    private final Supplier<List<Feature>> features;
    private final Texts texts;
    private final Outbox outbox;

    /** @param features asked for when a menu is made, since the features that show menus are among them */
    Menu(Supplier<List<Feature>> features, Texts texts, Outbox outbox) {
        this.features = features;
        this.texts = texts;
        this.outbox = outbox;
    }

    /** Puts the commands into the menu of a chat, as they are for this person now. */
    void show(Tx tx, Who who, Address to) {
        var entries = commands(who).stream()
                .map(c -> new Outgoing.Menu.Entry(c.name(), texts.plain(to.language(), description(c))))
                .toList();
        outbox.menu(tx, to, entries);
    }

    /** A line for each command. */
    Text lines(Who who) {
        return Text.lines(commands(who).stream()
                .map(c -> Text.of("lobby.help_line", "command", c.name(), "description", description(c))).toList());
    }

    private List<CommandSpec> commands(Who who) {
        return features.get().stream().flatMap(f -> f.commands().stream())
                .filter(c -> c.listed() && who.may(c.act()))
                .sorted(Comparator.comparingInt(Menu::place)).toList();
    }

    private static int place(CommandSpec command) {
        int place = ORDER.indexOf(command.name());
        return place < 0 ? ORDER.size() : place;
    }

    private static Text description(CommandSpec command) {
        return Text.of("command." + command.name());
    }
}
