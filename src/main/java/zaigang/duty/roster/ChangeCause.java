package zaigang.duty.roster;

import java.util.Optional;
import zaigang.spine.people.Person;

/**
 * Why a roster changes, and who changes it.
 *
 * @param by empty for the bot itself and for the command line
 * @param reason as it was typed, where one was asked for; else empty
 */
public record ChangeCause(Kind kind, Optional<Long> by, String reason) {
    /** The ways in which a roster changes. */
    public enum Kind {
        /** The first version, put in before anybody uses it, such as a sample: nobody is told. */
        FIRST,
        /** A sheet was imported. */
        SHEET,
        /** A rotation was published. */
        ROTATION,
        /** Two people swapped. */
        SWAP,
        /** Somebody took a shift over from somebody. */
        COVER,
        /** A leader or liaison put somebody on a shift. */
        ASSIGNED,
        /** An organizer changed it with a reason. */
        OVERRIDE
    }

    public static ChangeCause first() {
        return new ChangeCause(Kind.FIRST, Optional.empty(), "");
    }

    public static ChangeCause sheet(Optional<Person> by) {
        return new ChangeCause(Kind.SHEET, by.map(Person::id), "");
    }

    public static ChangeCause of(Kind kind, Person by) {
        return new ChangeCause(kind, Optional.of(by.id()), "");
    }

    public ChangeCause because(String why) {
        return new ChangeCause(kind, by, why);
    }
}
