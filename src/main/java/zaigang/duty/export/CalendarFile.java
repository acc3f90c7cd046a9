package zaigang.duty.export;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.property.Method;
import biweekly.property.Status;
import biweekly.property.Transparency;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;

/**
 * Writes a calendar file (RFC 5545). Times are UTC instants: they follow from the plan in the county's zone and are kept, so a
 * reader needs no rules of a zone to have them right, also where clocks change; every calendar shows them in its own zone.
 * An event keeps its UID as long as it is the same shift and person. There are no alarms: the bot reminds.
 */
final class CalendarFile {
    private CalendarFile() {}

    /**
     * An event.
     *
     * @param sequence rises with each change of the shift
     * @param modified when it was last changed
     * @param cancelled whether the person is not on it any more
     */
    record Appointment(String uid, int sequence, Instant modified, Instant begins, Instant ends, String title, String description,
            boolean cancelled) {}

    /** The number of a shift is never used again, so shift and person are an event for ever. */
    static String uid(long shiftId, long personId) {
        return "shift-" + shiftId + "-" + personId + "@zaigang";
    }

    /** Of a shift as a whole, whoever is on it. */
    static String uid(long shiftId) {
        return "shift-" + shiftId + "@zaigang";
    }

    static byte[] write(String name, List<Appointment> events, Instant now) {
        var calendar = new ICalendar();
        calendar.setProductId("Zaigang");
        calendar.setMethod(Method.publish());
        calendar.addExperimentalProperty("X-WR-CALNAME", name);
        events.forEach(e -> calendar.addEvent(event(e, now)));
        return Biweekly.write(calendar).version(ICalVersion.V2_0).go().getBytes(StandardCharsets.UTF_8);
    }

    private static VEvent event(Appointment event, Instant now) {
        var written = new VEvent();
        written.setUid(event.uid());
        written.setDateTimeStamp(Date.from(now));
        written.setSequence(event.sequence());
        written.setLastModified(Date.from(event.modified()));
        written.setDateStart(Date.from(event.begins()));
        written.setDateEnd(Date.from(event.ends()));
        written.setSummary(event.title());
        if (!event.description().isEmpty()) {
            written.setDescription(event.description());
        }
        written.setStatus(event.cancelled() ? Status.cancelled() : Status.confirmed());
        written.setTransparency(event.cancelled() ? Transparency.transparent() : Transparency.opaque());
        return written;
    }
}
