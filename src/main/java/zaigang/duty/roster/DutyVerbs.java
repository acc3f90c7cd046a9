package zaigang.duty.roster;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import zaigang.base.settings.Lead;
import zaigang.spine.chat.Arg;
import zaigang.spine.chat.Args;
import zaigang.spine.chat.Verb;

/** What the buttons say with which rosters are looked at, changes confirmed and reminders chosen. */
final class DutyVerbs {
    static final String DUTY = "duty";
    static final String CHANGE = "change";
    static final String REMIND = "remind";
    private static final long LONGEST_BEFORE = Duration.ofHours(12).toMinutes();

    /**
     * A page of duties.
     *
     * @param sight empty for what concerns the one who presses
     * @param page empty for the first
     */
    record Look(ButtonTime time, Optional<Sight> sight, Optional<Integer> page) {
        static Look at(ButtonTime time, Sight sight, int page) {
            return new Look(time, Optional.of(sight).filter(s -> !(s instanceof Sight.Concerning)),
                    Optional.of(page).filter(p -> p > 0));
        }
    }

    /** A reminder as it is to be from now on: 0 for not at all, else 1, or minutes before the beginning. */
    record Choice(Lead lead, long value) {}

    static final Verb<Look> SHOW = Verb.of(DUTY, "show", withoutEmptyEnd(Args.of(
            Arg.of(ButtonTime::code, ButtonTime::read), Look::time, Arg.of(Sight::code, Sight::parse).or(""), Look::sight,
            Arg.PAGE.optional().orElse(Optional.empty()), Look::page, Look::new)));
    static final Verb<Long> CONFIRM = Verb.of(CHANGE, "ok", Arg.NUMBER);
    static final Verb<Choice> SET = Verb.of(REMIND, "set", Args.of(Arg.of(DutyVerbs::code, DutyVerbs::lead), Choice::lead,
            Arg.NUMBER.that(n -> n >= 0 && n <= LONGEST_BEFORE), Choice::value, Choice::new));
    static final Verb.Bare USUAL = Verb.bare(REMIND, "usual");

    private DutyVerbs() {}

    /** What concerns one is written as nothing, and is left out where nothing follows. */
    private static <A> Args<A> withoutEmptyEnd(Args<A> args) {
        return new Args<>(value -> {
            List<String> written = args.write().apply(value);
            return written.getLast().isEmpty() ? written.subList(0, written.size() - 1) : written;
        }, args.read());
    }

    static String code(Lead lead) {
        return lead.name().toLowerCase(Locale.ROOT);
    }

    private static Optional<Lead> lead(String code) {
        return Arrays.stream(Lead.values()).filter(l -> code(l).equals(code)).findFirst();
    }
}
