package zaigang.spine.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import zaigang.base.text.Text;
import zaigang.base.workdays.Period;
import zaigang.spine.chat.Button;
import zaigang.spine.chat.Keyboard;
import zaigang.spine.chat.Reply;
import zaigang.spine.ledger.Tx;
import zaigang.spine.people.People;
import zaigang.spine.people.Person;
import zaigang.spine.people.Team;

/** The log page by page, the newest line first. */
final class AuditPages {
    private static final int LINES = 15;

    private final People people;
    private final AuditWords words;
    private final AuditLedger ledger = new AuditLedger();

    AuditPages(People people, AuditWords words) {
        this.people = people;
        this.words = words;
    }

    Reply page(Tx tx, AuditQuery query, int wanted) {
        int count = (int) ledger.count(tx, query, words.zone());
        int page = Math.max(0, Math.min(wanted, (count - 1) / LINES));
        List<Text> lines = ledger.of(tx, query, words.zone(), page * LINES, LINES).stream()
                .map(e -> words.line(tx, e)).toList();
        Text number = count > LINES ? Text.of("audit.page", "page", page + 1, "pages", (count - 1) / LINES + 1) : Text.none();
        Text body = lines.isEmpty() ? Text.of("audit.nothing") : Text.lines(lines);
        return Reply.change(Text.paragraphs(title(tx, query), body, number), ways(query, page, count));
    }

    Text title(Tx tx, AuditQuery query) {
        return Text.of("audit.title", "from", query.from(), "to", query.to(),
                "name", query.person().flatMap(id -> people.find(tx, id)).map(Person::name).orElse(""));
    }

    /** Several people of one name. */
    Keyboard choice(Tx tx, List<Long> found, Period period) {
        return Keyboard.grid(1, found.stream().flatMap(id -> people.find(tx, id).stream()).map(p -> AuditVerbs.SEE.button(
                label(tx, p), AuditVerbs.LogPage.of(AuditQuery.of(Optional.of(p.id()), period), 0))).toList());
    }

    private Text label(Tx tx, Person person) {
        String unit = person.teamId().flatMap(t -> people.team(tx, t)).map(Team::name).orElse(person.homeUnit());
        return Text.verbatim(person.name() + " · " + unit);
    }

    private static Keyboard ways(AuditQuery query, int page, int count) {
        var turning = new ArrayList<Button>();
        if (page > 0) {
            turning.add(see("audit.button_newer", query, page - 1));
        }
        if (count > (page + 1) * LINES) {
            turning.add(see("audit.button_older", query, page + 1));
        }
        var sheet = count == 0 ? List.<Button>of() : List.of(AuditVerbs.SHEET.button("audit.button_sheet", query));
        return new Keyboard(List.of(turning, sheet));
    }

    private static Button see(String label, AuditQuery query, int page) {
        return AuditVerbs.SEE.button(label, AuditVerbs.LogPage.of(query, page));
    }
}
