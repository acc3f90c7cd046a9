package zaigang.office.lobby;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import zaigang.code.discipline.Reading;
import zaigang.spine.chat.Feature;
import zaigang.spine.desk.CommandButtons;
import zaigang.spine.desk.Reception;
import zaigang.spine.kit.Kit;
import zaigang.spine.ledger.Tx;
import zaigang.spine.people.Address;
import zaigang.spine.people.Door;
import zaigang.spine.people.Who;

/** The lobby, its door and its invitations, put together. */
public final class LobbyFeatures {
    private final Menu menu;
    private final Threshold threshold;
    private final List<Feature> all;

    /**
     * @param botName the bot's username for deep links; empty while Telegram has not been heard yet
     * @param reading what those who join are given to read
     * @param features all that the bot answers to; asked for when a menu is made
     */
    public LobbyFeatures(
            Kit kit, Door door, Supplier<Optional<String>> botName, Reading reading, Supplier<List<Feature>> features) {
        menu = new Menu(features, kit.texts(), kit.outbox());
        var sheets = new InvitationSheets(kit, door, botName);
        var news = new JoinNews(kit, door);
        threshold = new Threshold(kit, menu, reading, news);
        all = List.of(
                new Invitations(kit, door, botName, sheets),
                sheets,
                news,
                new MenuRound(kit.people(), menu),
                new Lobby(kit.people(), door, menu, new HelpPages(menu, new CommandButtons(kit.texts()))),
                new Contacts(kit.people(), kit.texts()));
    }

    public List<Feature> all() {
        return all;
    }

    /** What is said to those who come with an invitation. */
    public Reception.Welcome welcome() {
        return threshold;
    }

    /** Puts the commands into the menu of a chat, as they are for this person now. */
    public void showMenu(Tx tx, Who who, Address to) {
        menu.show(tx, who, to);
    }
}
