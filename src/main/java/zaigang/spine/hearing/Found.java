package zaigang.spine.hearing;

import zaigang.base.workdays.Period;
import zaigang.spine.people.Person;
import zaigang.spine.people.Scope;

/** Something that a line names; each knows where it stood in the text. */
public sealed interface Found {
    Place at();

    /** How it is written where it has to be understood the same on another day. */
    String written();

    /**
     * Days, or a period with a name.
     *
     * @param coming as what is planned
     * @param gone as what is looked back on
     */
    record Days(Place at, Period coming, Period gone) implements Found {
        public Period days(boolean lookingBack) {
            return lookingBack ? gone : coming;
        }

        /** As what is planned. */
        @Override
        public String written() {
            return coming.written();
        }
    }

    /** So many days, or a half of one. */
    record Length(Place at, String written) implements Found {}

    /** A part of a day, such as the morning. */
    record Part(Place at, String written) implements Found {}

    /** A time of day. */
    record Clock(Place at, String written) implements Found {}

    /**
     * Somebody whose name it is.
     *
     * @param alike whether the name is only like what was typed, so that somebody else may be meant: then it is offered, never done
     */
    record Someone(Place at, Person person, boolean alike) implements Found {
        @Override
        public String written() {
            return person.name();
        }
    }

    /** A township or a team. */
    record Unit(Place at, Scope scope, String written) implements Found {}

    /** A post. */
    record AtPost(Place at, long id, String written) implements Found {}

    /** A number of a mobile phone: eleven figures. */
    record Phone(Place at, String written) implements Found {}

    /** What a feature has words for. */
    record Termed(Place at, Term term) implements Found {
        @Override
        public String written() {
            return term.written();
        }
    }
}
