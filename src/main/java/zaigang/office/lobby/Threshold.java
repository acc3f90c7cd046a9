package zaigang.office.lobby;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import zaigang.base.text.Text;
import zaigang.code.discipline.Reading;
import zaigang.spine.chat.Keyboard;
import zaigang.spine.chat.Reply;
import zaigang.spine.desk.DeskVerbs;
import zaigang.spine.desk.Reception;
import zaigang.spine.kit.Kit;
import zaigang.spine.ledger.Tx;
import zaigang.spine.outbox.Lane;
import zaigang.spine.outbox.Letter;
import zaigang.spine.people.Act;
import zaigang.spine.people.Door;
import zaigang.spine.people.Person;
import zaigang.spine.people.Role;
import zaigang.spine.people.Who;

/**
 * What is said at the door. Who holds an invitation learns the name and team that it is for, and where it is not theirs the name of who
 * made it: less than a yes would open. The one who made it hears that it lies with somebody else.
 */
record Threshold(Kit kit, Menu menu, Reading reading, JoinNews news) implements Reception.Welcome {
    @Override
    public Reply asks(Tx tx, Door.Invited invited, String code) {
        return person(tx, invited).map(p -> Reply.say(
                Text.of("lobby.are_you", "name", p.name(), "unit", Units.in(kit.people(), tx, p)),
                Keyboard.row(DeskVerbs.MINE.button("lobby.button_mine", code), DeskVerbs.NOT_MINE.button("lobby.button_not_mine", code))))
                .orElse(Reply.NOTHING);
    }

    @Override
    public Reply isNotTheirs(Tx tx, Door.Invited invited) {
        Optional<Person> by = invited.by().flatMap(id -> kit.people().find(tx, id)).filter(Person::active);
        by.ifPresent(maker -> person(tx, invited).ifPresent(p -> tell(tx, maker, p, invited)));
        return Reply.change(by.map(maker -> Text.of("lobby.not_you", "by", maker.name())).orElseGet(() -> Text.of("lobby.not_you_nobody")),
                Keyboard.NONE);
    }

    /** Once for an invitation, however often it is said. */
    private void tell(Tx tx, Person maker, Person invited, Door.Invited invitation) {
        if (kit.people().who(tx, maker).may(Act.INVITE, invited)) {
            kit.outbox().post(tx, maker.id(), Letter.of(Lane.ALERT,
                    Text.of("people.not_theirs", "name", invited.name(), "unit", Units.in(kit.people(), tx, invited)),
                    Keyboard.grid(1, List.of(LobbyVerbs.VOID.button("people.button_revoke_invitation", invited.id()),
                            LobbyVerbs.NEW.button("people.button_invite_again", invited.id()))))
                    .once("notmine:" + invitation.invitationId()));
        }
    }

    /** How the first morning goes, in place of the question; and the rules to read, for those who have not read them. */
    @Override
    public Reply greets(Tx tx, Person person) {
        Who who = kit.people().who(tx, person);
        kit.people().address(tx, person.id()).ifPresent(to -> menu.show(tx, who, to));
        news.joined(tx, person);
        var said = new ArrayList<Reply>(List.of(Reply.change(
                new FirstMorning(kit).text(tx, who), Keyboard.row(DeskVerbs.HELP.button("lobby.button_help")))));
        if (who.is(Role.CADRE)) {
            reading.toRead(tx, person).ifPresent(said::add);
        }
        return new Reply.Several(said);
    }

    private Optional<Person> person(Tx tx, Door.Invited invited) {
        return kit.people().find(tx, invited.personId());
    }
}
