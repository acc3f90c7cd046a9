package zaigang.spine.desk;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import zaigang.base.text.Text;
import zaigang.spine.chat.Button;
import zaigang.spine.chat.CommandSpec;
import zaigang.spine.chat.Keyboard;
import zaigang.spine.chat.Reply;
import zaigang.spine.chat.Turn;
import zaigang.spine.people.Act;
import zaigang.spine.people.Role;

/** What somebody hears who asks for what another role does: who does it, with their phones, and what one can do oneself. */
record NotYours(Above above, Map<String, CommandSpec> commands, CommandButtons buttons) {
    private static final int MOST = 3;
    /** What is nearest to it among what anybody may do, or a role that may not do this. */
    private static final Map<Act, List<String>> INSTEAD = Map.of(
            Act.APPROVE, List.of("leave"),
            Act.OVERSEE, List.of("today", "me"),
            Act.CHECK, List.of("today", "me"),
            Act.PLAN, List.of("duty", "vacancies", "swap"),
            Act.INVITE, List.of("unlinked"),
            Act.CLOSE, List.of("report", "me"));

    /**
     * @param own what one can see oneself of what was asked for; empty where nothing of it was heard
     * @param open the buttons of a question that waits for this person
     */
    Reply answer(Turn turn, Act act, List<Button> own, Optional<Keyboard> open) {
        List<Text> near = above.lines(turn.tx(), turn.person(), r -> r != Role.ORGANIZER && r.may(act));
        List<Text> those = near.isEmpty() ? above.lines(turn.tx(), turn.person(), Role.ORGANIZER::equals) : near;
        Text who = those.isEmpty() ? Text.of("desk.not_yours") : Text.of("desk.not_yours_ask", "people", Text.lines(those));
        return Switchboard.lost(open.isEmpty() ? who : Text.lines(who, Text.of("desk.still_open")),
                own.isEmpty() ? instead(turn, act) : own, open.orElse(Keyboard.NONE));
    }

    private List<Button> instead(Turn turn, Act act) {
        return INSTEAD.getOrDefault(act, List.of()).stream().map(commands::get).filter(Objects::nonNull)
                .filter(c -> turn.who().may(c.act()) && (!c.name().equals("today") || turn.who().is(Role.CADRE)))
                .limit(MOST).map(c -> buttons.open(c.name())).toList();
    }
}
