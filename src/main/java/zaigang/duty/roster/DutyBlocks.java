package zaigang.duty.roster;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import zaigang.base.text.Text;

/**
 * Shifts as the pages of {@code /duty} and what groups read show them.
 *
 * @param missing what is missing on them, by their numbers
 * @param held who is there
 * @param several whether their rosters are named, since there is more than one to tell apart
 */
record DutyBlocks(DutyTexts texts, Map<Long, Text> missing, HeldShift.Reader held, boolean several) {
    static boolean several(List<Duty> duties) {
        return duties.stream().map(Duty::roster).distinct().count() > 1;
    }

    static Text paragraphs(List<Text> parts) {
        return Text.paragraphs(parts.toArray(Text[]::new));
    }

    /** Name, time, and whether it runs. */
    static Text title(DutyTexts texts, Duty duty, Instant now) {
        return DutyTexts.spaced(texts.title(duty), duty.runsAt(now) ? Text.of("roster.running") : Text.none());
    }

    /** @param marks what stands behind the names of people, by their numbers */
    Text block(Duty duty, Text title, Map<Long, Text> marks) {
        return Text.of("roster.block", "title", DutyTexts.spaced(roster(duty), title),
                "crew", Text.lines(texts.crew(held.read(duty), marks), missing(duty)));
    }

    Text weekLine(Duty duty) {
        return Text.of("roster.week_line", "title", DutyTexts.spaced(roster(duty), texts.title(duty)),
                "names", DutyTexts.spaced(texts.names(held.read(duty)), missing(duty)));
    }

    /** A shift of a day, in short. */
    Text ofDay(Duty duty) {
        return texts.ofDay(held.read(duty), roster(duty));
    }

    /** A shift that runs now, in short. */
    Text running(Duty duty, Instant now) {
        return texts.running(held.read(duty), roster(duty), now);
    }

    Text roster(Duty duty) {
        return several ? Text.verbatim(duty.roster()) : Text.none();
    }

    private Text missing(Duty duty) {
        return missing.getOrDefault(duty.shiftId(), Text.none());
    }
}
