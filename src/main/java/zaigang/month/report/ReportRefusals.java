package zaigang.month.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import zaigang.base.text.Text;
import zaigang.spine.ledger.Tx;
import zaigang.spine.people.Act;
import zaigang.spine.people.People;
import zaigang.spine.people.Scope;
import zaigang.spine.people.Team;
import zaigang.spine.people.Township;
import zaigang.spine.people.Who;

/** Why a report is not made that was asked for, and what to write instead. */
public record ReportRefusals(People people) {
    /** Names that a refusal lists. */
    private static final int LISTED = 20;

    /** Nobody and nothing is called that. */
    public Text unknown(Tx tx, Optional<Who> who, String name) {
        List<String> mine = mine(tx, who);
        return Text.of("report.unknown_scope", "name", name, "names", names(mine),
                "example", mine.stream().findFirst().map(Text::verbatim).orElse(Text.of("report.county")));
    }

    /** Not theirs to see. */
    public Text notTheirs(Tx tx, Optional<Who> who, String name) {
        return Text.of("report.not_your_scope", "name", name, "names", names(mine(tx, who)));
    }

    private List<String> mine(Tx tx, Optional<Who> who) {
        return Stream.concat(
                people.townships(tx).stream().filter(t -> may(who, new Scope.OfTownship(t.id()))).map(Township::name),
                people.teams(tx).stream().filter(t -> may(who, new Scope.OfTeam(t.id()))).map(Team::name)).distinct().toList();
    }

    private static boolean may(Optional<Who> who, Scope scope) {
        return who.isEmpty() || who.get().may(Act.OVERSEE, scope);
    }

    private static Text names(List<String> mine) {
        var names = new ArrayList<>(mine.stream().limit(LISTED).toList());
        if (mine.size() > LISTED) {
            names.add("…");
        }
        return Text.names(names);
    }
}
