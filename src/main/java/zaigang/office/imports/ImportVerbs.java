package zaigang.office.imports;

import zaigang.spine.chat.Arg;
import zaigang.spine.chat.Verb;

/** What the buttons under a file's preview say: each names the file. */
final class ImportVerbs {
    static final String FEATURE = "imp";

    static final Verb<Long> YES = Verb.of(FEATURE, "yes", Arg.NUMBER);
    static final Verb<Long> NO = Verb.of(FEATURE, "no", Arg.NUMBER);
    /** Those who are missing from the list are deactivated. */
    static final Verb<Long> OFF = Verb.of(FEATURE, "off", Arg.NUMBER);
    /** Roles end and pass to others as the list has them. */
    static final Verb<Long> ROLES = Verb.of(FEATURE, "roles", Arg.NUMBER);
    /** Nothing of that is done. */
    static final Verb<Long> STAY = Verb.of(FEATURE, "stay", Arg.NUMBER);

    private ImportVerbs() {}
}
