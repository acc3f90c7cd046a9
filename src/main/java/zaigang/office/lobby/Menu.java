package zaigang.office.lobby;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import zaigang.base.text.Language;
import zaigang.base.text.Text;
import zaigang.base.text.Texts;
import zaigang.spine.chat.CommandSpec;
import zaigang.spine.chat.Feature;
import zaigang.spine.chat.Outgoing;
import zaigang.spine.ledger.Tx;
import zaigang.spine.outbox.Outbox;
import zaigang.spine.people.Address;
import zaigang.spine.people.Role;
import zaigang.spine.people.Who;

/** The menu of a chat: what somebody of that role does daily. All else is typed, or found through {@code /help}. */
final class Menu {
    private static final String OWN_DAY = "today";
    /** What each role does daily; the first of these that somebody has. */
    private static final Map<Role, List<String>> DAILY = daily();

    private final Supplier<List<Feature>> features;
    private final Texts texts;
    private final Outbox outbox;
    private final MenuLedger ledger = new MenuLedger();

    /** @param features asked for when a menu is made, since the features that show menus are among them */
    Menu(Supplier<List<Feature>> features, Texts texts, Outbox outbox) {
        this.features = features;
        this.texts = texts;
        this.outbox = outbox;
    }

    private static Map<Role, List<String>> daily() {
        var daily = new LinkedHashMap<Role, List<String>>();
        daily.put(Role.ORGANIZER, List.of("board", "report", "check", "spot", "vacancies", "duty", "roster", "import", "invite", "unlinked", "help"));
        daily.put(Role.LIAISON, List.of("board", "check", "spot", "report", "vacancies", "duty", "roster", "import", "unlinked", "help"));
        daily.put(Role.LEADER, List.of("board", "check", "leave", "duty", "report", "me", "rules", "help"));
        daily.put(Role.CADRE, List.of("leave", "duty", "me", "rules", "help"));
        return daily;
    }

    /** The role by which somebody's menu and help are made: the widest one. */
    static Role role(Who who) {
        return DAILY.keySet().stream().filter(who::is).findFirst().orElse(Role.CADRE);
    }

    /** Puts the daily commands into the menu of a chat, as they are for this person now. */
    void show(Tx tx, Who who, Address to) {
        List<Outgoing.Menu.Entry> entries = entries(tx, who, to.language());
        outbox.menu(tx, to, entries);
        ledger.put(tx, who.person().id(), digest(entries));
    }

    /** Where the menu of this chat is another one than it would be now. */
    void refresh(Tx tx, Who who, Address to) {
        if (!ledger.of(tx, who.person().id()).equals(Optional.of(digest(entries(tx, who, to.language()))))) {
            show(tx, who, to);
        }
    }

    private List<Outgoing.Menu.Entry> entries(Tx tx, Who who, Language language) {
        Set<String> offered = offered(tx, who);
        Stream<String> own = who.is(Role.CADRE) ? Stream.of(OWN_DAY) : Stream.empty();
        return entries(Stream.concat(own, DAILY.get(role(who)).stream()).filter(offered::contains), language);
    }

    private List<Outgoing.Menu.Entry> entries(Stream<String> commands, Language language) {
        return commands.map(c -> new Outgoing.Menu.Entry(c, texts.plain(language, description(c)))).toList();
    }

    /** By which a version with other menus is told from this one. */
    String edition() {
        return digest(Stream.of(Language.values()).flatMap(l -> DAILY.values().stream()
                .flatMap(of -> entries(Stream.concat(Stream.of(OWN_DAY), of.stream()), l).stream())).toList());
    }

    /** A string's hash is the same in every Java; that two menus share one is less likely than that Telegram loses one. */
    private static String digest(List<Outgoing.Menu.Entry> entries) {
        return Integer.toHexString(entries.stream().map(e -> e.command() + "=" + e.description()).collect(Collectors.joining("\n")).hashCode());
    }

    /** The names of all commands that are of use to this person now. */
    Set<String> offered(Tx tx, Who who) {
        return features.get().stream().flatMap(f -> f.commands().stream()
                        .filter(c -> c.listed() && who.may(c.act()) && f.offers(tx, who, c)))
                .map(CommandSpec::name).collect(Collectors.toSet());
    }

    static Text description(String command) {
        return Text.of("command." + command);
    }
}
