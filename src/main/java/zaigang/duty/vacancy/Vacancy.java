package zaigang.duty.vacancy;

import java.time.LocalDate;
import java.util.List;
import zaigang.duty.roster.Duty;
import zaigang.spine.people.Person;
import zaigang.spine.people.Post;

/** A shift or post that nobody holds, or too few. */
sealed interface Vacancy {
    /**
     * A shift that is short of people or has no leader.
     *
     * @param missing how many people on duty it is short of
     * @param leaderless whether it needs a duty leader and has none
     * @param away those of its people who do not count
     */
    record OfShift(Duty duty, int missing, boolean leaderless, List<Person> away) implements Vacancy {
        public OfShift {
            away = List.copyOf(away);
        }

        /** Whether it needs people on duty and has none. */
        public boolean nobody() {
            return missing > 0 && missing == duty.need().people();
        }

        @Override
        public String place() {
            return shiftPlace(duty.shiftId());
        }

        @Override
        public LocalDate day() {
            return duty.day();
        }
    }

    /** A post all of whose cadres are on approved leave or verified absent on a day on which they are expected. */
    record OfPost(Post post, LocalDate day, List<Person> away) implements Vacancy {
        public OfPost {
            away = List.copyOf(away);
        }

        @Override
        public String place() {
            return "p" + post.id() + "/" + day;
        }

        @Override
        public int missing() {
            return away.size();
        }

        @Override
        public boolean leaderless() {
            return false;
        }
    }

    /** What is vacant, as a button and a row name it. */
    String place();

    LocalDate day();

    int missing();

    boolean leaderless();

    List<Person> away();

    static String shiftPlace(long shiftId) {
        return "s" + shiftId;
    }
}
