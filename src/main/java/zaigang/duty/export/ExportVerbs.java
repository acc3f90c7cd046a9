package zaigang.duty.export;

import java.time.YearMonth;
import java.util.Optional;
import zaigang.spine.chat.Arg;
import zaigang.spine.chat.Args;
import zaigang.spine.chat.Button;
import zaigang.spine.chat.Verb;

/** What the buttons say with which a roster's sheet is asked for. */
public final class ExportVerbs {
    static final String SHEETS = "export";

    /**
     * A roster's sheet.
     *
     * @param month empty for the one in which the button is pressed
     * @param layout empty where it is still to be asked for
     */
    record Wanted(long roster, Optional<YearMonth> month, Optional<Layout> layout) {
        static Wanted of(long roster) {
            return new Wanted(roster, Optional.empty(), Optional.empty());
        }

        static Wanted of(long roster, YearMonth month) {
            return new Wanted(roster, Optional.of(month), Optional.empty());
        }

        static Wanted of(long roster, YearMonth month, Layout layout) {
            return new Wanted(roster, Optional.of(month), Optional.of(layout));
        }
    }

    static final Verb<Wanted> ROSTER = Verb.of(SHEETS, "roster", Args.of(Arg.NUMBER, Wanted::roster,
            Arg.MONTH.optional(), Wanted::month,
            Arg.of(Layout::code, Layout::parse).optional().orElse(Optional.empty()), Wanted::layout, Wanted::new));

    private ExportVerbs() {}

    /** @param label a phrase without arguments */
    public static Button sheetOf(String label, long rosterId) {
        return ROSTER.button(label, Wanted.of(rosterId));
    }
}
