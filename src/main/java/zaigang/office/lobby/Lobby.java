package zaigang.office.lobby;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import zaigang.base.text.Language;
import zaigang.base.text.Text;
import zaigang.spine.chat.Button;
import zaigang.spine.chat.CommandSpec;
import zaigang.spine.chat.Feature;
import zaigang.spine.chat.Keyboard;
import zaigang.spine.chat.Refusal;
import zaigang.spine.chat.Reply;
import zaigang.spine.chat.TapSpec;
import zaigang.spine.chat.Turn;
import zaigang.spine.desk.DeskVerbs;
import zaigang.spine.people.Act;
import zaigang.spine.people.Address;
import zaigang.spine.people.Door;
import zaigang.spine.people.People;

/** The first words with somebody: {@code /start}, {@code /help}, {@code /language}. */
final class Lobby implements Feature {
    private final People people;
    private final Door door;
    private final Menu menu;
    private final HelpPages pages;

    Lobby(People people, Door door, Menu menu, HelpPages pages) {
        this.people = people;
        this.door = door;
        this.menu = menu;
        this.pages = pages;
    }

    @Override
    public String name() {
        return LobbyVerbs.LOBBY;
    }

    @Override
    public List<CommandSpec> commands() {
        return List.of(
                CommandSpec.of("help", Act.OWN, (turn, args) -> help(turn)).showing(),
                CommandSpec.of("language", Act.OWN, (turn, args) -> language(turn, args)),
                CommandSpec.unlisted("start", Act.OWN, this::start));
    }

    @Override
    public List<TapSpec> taps() {
        return List.of(
                LobbyVerbs.SPEAK.on(Act.OWN, this::speak),
                DeskVerbs.MINE.on(Act.OWN, this::atTheDoor),
                DeskVerbs.NOT_MINE.on(Act.OWN, this::atTheDoor),
                DeskVerbs.HELP.on(Act.OWN, this::help),
                LobbyVerbs.MORE.on(Act.OWN, (turn, subject) ->
                        subject.<Reply>map(s -> pages.of(turn, s)).orElseGet(() -> pages.first(turn))));
    }

    /** Somebody who is in presses a button of the door: again, or of an invitation for somebody else. */
    private Reply atTheDoor(Turn turn, String code) {
        return door.isOf(turn.tx(), turn.person(), code) ? new Reply.Note(Text.of("lobby.you_are", "name", turn.person().name())) : Refusal.of("desk.code_refused");
    }

    private Reply start(Turn turn, String code) {
        if (!code.isEmpty()
                && door.enter(turn.tx(), turn.chatId(), code, turn.person().language()) instanceof Door.Entry.Refused) {
            return Refusal.of("desk.code_refused");
        }
        return help(turn);
    }

    private Reply help(Turn turn) {
        menu.show(turn.tx(), turn.who(), new Address(turn.chatId(), turn.person().language()));
        Reply.Change first = pages.first(turn);
        return Reply.say(first.text(), first.keyboard());
    }

    private Reply language(Turn turn, String args) {
        Optional<Language> named = args.isEmpty() ? Optional.empty() : Language.of(args);
        return named.map(l -> speak(turn, l)).orElseGet(() -> Reply.say(
                Text.of("lobby.which_language"),
                Keyboard.grid(2, Arrays.stream(Language.values()).map(this::button).toList())));
    }

    private Button button(Language language) {
        return LobbyVerbs.SPEAK.button("lobby.language_" + language.code(), language);
    }

    private Reply speak(Turn turn, Language language) {
        people.speak(turn.tx(), turn.person().id(), language);
        menu.show(turn.tx(), turn.who(), new Address(turn.chatId(), language));
        return new Reply.InLanguage(language, Reply.change(Text.of("lobby.language_set"), Keyboard.NONE));
    }
}
