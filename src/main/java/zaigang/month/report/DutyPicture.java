package zaigang.month.report;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import zaigang.base.pictures.Tone;
import zaigang.base.workdays.DayKind;
import zaigang.base.workdays.Period;
import zaigang.base.workdays.Workdays;
import zaigang.duty.roster.Duty;
import zaigang.duty.roster.NightShifts;
import zaigang.month.pictures.DutyShares;
import zaigang.month.pictures.Meaning;
import zaigang.month.pictures.PictureHead;

/** The values of how shifts are shared out: everybody in the order in which the roster has them first. */
record DutyPicture(String roster, Period period, List<Duty> duties, PlainWords words, Workdays workdays, LocalDateTime made) {
    DutyShares values() {
        List<DutyShares.Share> shares = shares();
        List<String> columns = Stream.of("all", "weekend", "holiday", "night").map(c -> words.of("picture.shifts_" + c)).toList();
        return new DutyShares(head(shares), columns, shares, shares.isEmpty() ? List.of() : List.of(new Meaning("", Tone.SKY, words.of("picture.shifts_ordinary")),
                        new Meaning("", Tone.YELLOW, words.of("picture.shifts_weekend")),
                        new Meaning("", Tone.ORANGE, words.of("picture.shifts_holiday"))), words.of("picture.no_shifts"));
    }

    private PictureHead head(List<DutyShares.Share> shares) {
        boolean over = period.to().isBefore(made.toLocalDate());
        int all = shares.stream().mapToInt(DutyShares.Share::all).sum();
        return new PictureHead(words.of("picture.duties_of", "roster", roster), words.of(over ? "picture.held" : "picture.planned"), over,
                words.of(ReportPhrases.period(period)), "", "",
                shares.isEmpty() ? "" : words.of("picture.shares", "shifts", duties.size(), "turns", all, "people", shares.size(),
                        "each", Math.round(10.0 * all / shares.size()) / 10.0), PictureHeads.made(words, made), PictureHeads.pages(words));
    }

    /** Counting up, by somebody of ours or by a name that is none. */
    private List<DutyShares.Share> shares() {
        Map<Object, DutyShares.Share> shares = new LinkedHashMap<>();
        for (Duty duty : duties) {
            duty.everyone().forEach(p -> shares.merge(p.id(), one(p.name(), duty), DutyPicture::plus));
            duty.outsideLeaders().forEach(name -> shares.merge(name, one(name, duty), DutyPicture::plus));
        }
        return List.copyOf(shares.values());
    }

    private DutyShares.Share one(String name, Duty duty) {
        LocalDate day = duty.day();
        DayKind kind = workdays.kind(day);
        return new DutyShares.Share(name, 1, kind instanceof DayKind.Weekend ? 1 : 0, kind instanceof DayKind.Holiday ? 1 : 0,
                NightShifts.isNight(duty, words.zone()) ? 1 : 0);
    }

    private static DutyShares.Share plus(DutyShares.Share a, DutyShares.Share b) {
        return new DutyShares.Share(a.name(), a.all() + b.all(), a.weekend() + b.weekend(), a.holiday() + b.holiday(),
                a.night() + b.night());
    }
}
