package zaigang.month.monthend;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import zaigang.base.text.Text;
import zaigang.spine.chat.Button;
import zaigang.spine.chat.Keyboard;
import zaigang.spine.ledger.Tx;
import zaigang.spine.people.Person;

/**
 * What somebody has said to the own month, for the own record.
 *
 * @param said how it stands; {@link Text#NONE} where nothing was said
 * @param ways with which to say something now; none before the month was shown, and while an answer is awaited
 */
public record OwnObjection(Text said, Keyboard ways) {
    private static final MonthLedger LEDGER = new MonthLedger();

    /** @param closed whether the month is closed for this person, so that nothing is taken any more */
    public static OwnObjection of(Tx tx, Person person, YearMonth month, boolean closed) {
        Optional<MonthAnswer> last = LEDGER.last(tx, month, person.id());
        boolean taken = !closed && person.cadre() && last.filter(MonthAnswer::open).isEmpty()
                && LEDGER.shown(tx, month).isPresent();
        return new OwnObjection(
                last.map(OwnObjection::text).orElse(Text.none()), taken ? ways(month, last.isEmpty()) : Keyboard.NONE);
    }

    private static Keyboard ways(YearMonth month, boolean nothingSaid) {
        var buttons = new ArrayList<Button>();
        if (nothingSaid) {
            buttons.add(MonthEndVerbs.FINE.button("month.button_fine", month));
        }
        buttons.add(MonthEndVerbs.OBJECT.button("month.button_object", month));
        return new Keyboard(List.of(buttons));
    }

    static Text text(MonthAnswer said) {
        YearMonth month = said.yearMonth();
        return said.line().isEmpty() ? Text.of("month.was_fine", "month", month)
                : said.open() ? Text.of("month.objected_before", "month", month, "line", said.line())
                : Text.of("month.was_answered", "month", month, "line", said.line(), "reply", said.reply().orElseThrow());
    }
}
