package zaigang.duty.vacancy;

import zaigang.spine.chat.Arg;
import zaigang.spine.chat.Line;
import zaigang.spine.chat.Verb;

/** What the buttons of vacancies say, and the question why one may stay. They name what is vacant by {@link Vacancy#place}. */
final class VacancyVerbs {
    static final String FEATURE = "vac";

    static final Verb.Bare LIST = Verb.bare(FEATURE, "list");
    static final Verb<String> SEE = Verb.of(FEATURE, "see", Arg.WORD);
    static final Verb<String> ASK = Verb.of(FEATURE, "ask", Arg.WORD);
    static final Verb<String> ACCEPT = Verb.of(FEATURE, "accept", Arg.WORD);
    static final Line<String> WHY = Line.of(FEATURE, "accept", Arg.WORD);

    private VacancyVerbs() {}
}
