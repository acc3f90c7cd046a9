package zaigang.duty.exchange;

import java.util.Optional;
import java.util.Set;
import zaigang.base.text.Text;
import zaigang.spine.people.Person;

/**
 * How a proposal comes to nothing.
 *
 * @param by who ended it; empty where nobody did
 * @param reason typed by the one who refused it; else empty
 * @param why told to the two beside how it stands; {@link Text#NONE} where that says it all
 * @param knowing who knows already, and gets no message besides the one that shows how it stands
 */
record SwapEnding(SwapProposal.State state, Optional<Long> by, String reason, Text why, Set<Long> knowing) {
    static SwapEnding of(SwapProposal.State state) {
        return new SwapEnding(state, Optional.empty(), "", Text.none(), Set.of());
    }

    static SwapEnding of(SwapProposal.State state, Person by) {
        return new SwapEnding(state, Optional.of(by.id()), "", Text.none(), Set.of(by.id()));
    }

    SwapEnding because(String typed) {
        return new SwapEnding(state, by, typed, why, knowing);
    }

    SwapEnding saying(Text what) {
        return new SwapEnding(state, by, reason, what, knowing);
    }

    SwapEnding knownTo(Set<Long> people) {
        return new SwapEnding(state, by, reason, why, people);
    }
}
