package zaigang.office.lobby;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import zaigang.spine.chat.Feature;
import zaigang.spine.chat.Reply;
import zaigang.spine.kit.Kit;
import zaigang.spine.ledger.Tx;
import zaigang.spine.people.Address;
import zaigang.spine.people.Door;
import zaigang.spine.people.Person;
import zaigang.spine.people.Who;

/** The lobby and its invitations, put together. */
public final class LobbyFeatures {
    private final Menu menu;
    private final Lobby lobby;
    private final List<Feature> all;

    /**
     * @param botName the bot's username for deep links; empty while Telegram has not been heard yet
     * @param features all that the bot answers to; asked for when a menu is made
     */
    public LobbyFeatures(Kit kit, Door door, Supplier<Optional<String>> botName, Supplier<List<Feature>> features) {
        menu = new Menu(features, kit.texts(), kit.outbox());
        lobby = new Lobby(kit.people(), door, menu);
        all = List.of(new Invitations(kit, door, botName), lobby, new Contacts(kit.people()));
    }

    public List<Feature> all() {
        return all;
    }

    /** What somebody is told who has just joined. */
    public Reply welcome(Tx tx, Person person) {
        return lobby.welcome(tx, person);
    }

    /** Puts the commands into the menu of a chat, as they are for this person now. */
    public void showMenu(Tx tx, Who who, Address to) {
        menu.show(tx, who, to);
    }
}
