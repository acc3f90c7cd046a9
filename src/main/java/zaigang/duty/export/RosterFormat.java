package zaigang.duty.export;

import java.util.List;
import java.util.Optional;
import zaigang.base.text.Language;
import zaigang.base.text.Texts;
import zaigang.base.workdays.Workdays;

/** A form in which rosters go to other programs and into files. */
public interface RosterFormat {
    /** As it is asked for, and how its files end: lowercase letters. */
    String name();

    /**
     * The shifts in this form.
     *
     * @param language of headings and titles, where the form has any that are for people
     * @return empty where there is no shift and the form has no way to say so
     */
    Optional<byte[]> write(RosterContent content, Language language);

    static List<RosterFormat> all(Texts texts, Workdays workdays) {
        return List.of(new JsonRoster(), new CsvRoster(), new CalendarRoster(texts), new SheetRoster(texts, workdays));
    }
}
