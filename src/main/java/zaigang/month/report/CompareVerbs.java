package zaigang.month.report;

import zaigang.spine.chat.Arg;
import zaigang.spine.chat.Args;
import zaigang.spine.chat.Verb;
import zaigang.spine.people.Scope;

/** What the buttons of a comparison say. */
final class CompareVerbs {
    static final String FEATURE = "cmp";

    private static final Args<CompareView> VIEW = Args.of(
            Arg.oneOf(UnitTable.Kind.values()), CompareView::units, Arg.oneOf(UnitTable.Order.values()), CompareView::order,
            Arg.DAY, CompareView::from, Arg.DAY, CompareView::to,
            Arg.SCOPE.that(scope -> !(scope instanceof Scope.Only)), CompareView::scope, CompareView::new);

    static final Verb<CompareView> SHOW = Verb.of(FEATURE, "show", VIEW);
    static final Verb<CompareView> SHEET = Verb.of(FEATURE, "sheet", VIEW);

    private CompareVerbs() {}
}
