package zaigang.month.bulletin;

import java.time.YearMonth;
import zaigang.month.monthend.ScopeMonth;
import zaigang.spine.chat.Arg;
import zaigang.spine.chat.Args;
import zaigang.spine.chat.Verb;
import zaigang.spine.people.Scope;

/** What the buttons of bulletins say. */
final class BulletinVerbs {
    static final String FEATURE = "bull";

    /**
     * A page of the home units of a month.
     *
     * @param turn whether it takes the place of the page before
     */
    record UnitsPage(YearMonth month, Scope scope, int page, boolean turn) {
        ScopeMonth of() {
            return new ScopeMonth(month, scope);
        }
    }

    /** @param unit the code of a home unit */
    record OfUnit(YearMonth month, Scope scope, String unit) {
        ScopeMonth of() {
            return new ScopeMonth(month, scope);
        }
    }

    /** How a month stands. */
    static final Verb<YearMonth> PAGE = Verb.of(FEATURE, "page", Arg.MONTH);
    static final Verb<ScopeMonth> MAKE = Verb.of(FEATURE, "make", ScopeMonth.ARGS);
    /** The home units to choose from. */
    static final Verb<UnitsPage> UNITS = Verb.of(FEATURE, "units", Args.of(
            Arg.MONTH, UnitsPage::month, Arg.SCOPE, UnitsPage::scope,
            Arg.PAGE.orElse(0), UnitsPage::page, Arg.flag("turn"), UnitsPage::turn, UnitsPage::new));
    /** The sheet of a home unit. */
    static final Verb<OfUnit> UNIT = Verb.of(FEATURE, "unit",
            Args.of(Arg.MONTH, OfUnit::month, Arg.SCOPE, OfUnit::scope, Arg.WORD, OfUnit::unit, OfUnit::new));
    /** The teams by their rate. */
    static final Verb<ScopeMonth> COMPARE = Verb.of(FEATURE, "rank", ScopeMonth.ARGS);

    private BulletinVerbs() {}
}
