package zaigang.month.monthend;

import java.time.YearMonth;
import zaigang.spine.chat.Arg;
import zaigang.spine.chat.Args;
import zaigang.spine.people.Scope;

/** A month of the county or of a township: what is closed, and what is published. */
public record ScopeMonth(YearMonth month, Scope scope) {
    /** As buttons name it. */
    public static final Args<ScopeMonth> ARGS =
            Args.of(Arg.MONTH, ScopeMonth::month, Arg.SCOPE, ScopeMonth::scope, ScopeMonth::new);
}
