package zaigang.day.spotcheck;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import zaigang.spine.chat.Arg;
import zaigang.spine.people.Scope;

/**
 * What has been said so far of a check that is being ordered. It travels in the buttons, so all of it is looked at again at every
 * step.
 */
record SpotOrder(boolean night, Optional<Scope> scope, Optional<Integer> size, Optional<When> when) {
    private static final int MOST = 500;

    /** When it is to come. */
    enum When {
        NOW,
        LATER;

        static final Arg<When> ARG = Arg.of(w -> w.name().toLowerCase(Locale.ROOT),
                text -> Stream.of(values()).filter(w -> w.name().toLowerCase(Locale.ROOT).equals(text)).findFirst());
    }

    /** How many people, where that can be meant. */
    static Optional<Integer> size(long number) {
        return Optional.of(number).filter(n -> n > 0 && n <= MOST).map(Long::intValue);
    }

    SpotOrder in(Scope place) {
        return new SpotOrder(night, Optional.of(place), size, Optional.empty());
    }

    SpotOrder of(int people) {
        return new SpotOrder(night, scope, Optional.of(people), Optional.empty());
    }

    SpotOrder at(When moment) {
        return new SpotOrder(night, scope, size, Optional.of(moment));
    }
}
