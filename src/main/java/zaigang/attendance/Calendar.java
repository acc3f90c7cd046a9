package zaigang.attendance;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import zaigang.settings.CheckIn;
import zaigang.settings.Settings;
import zaigang.workdays.Workdays;

/** The settings and the calendar together: which day it is, and which round belongs to whom. */
record Calendar(Settings settings, Workdays workdays) {
    LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, settings.zone());
    }

    /** To the minute, as people say it. */
    LocalTime time(Instant instant) {
        return LocalTime.ofInstant(instant, settings.zone()).truncatedTo(ChronoUnit.MINUTES);
    }

    Instant midnight(LocalDate day) {
        return day.atStartOfDay(settings.zone()).toInstant();
    }

    /** The round that is planned on a day for those of a team and township; empty on a day without one. */
    Optional<RoundPlan.Planned> planned(LocalDate day, String team, String township) {
        CheckIn checkIn = settings.forTeam(team, township).checkIn();
        return RoundPlan.of(checkIn, day, settings.zone(), workdays::isWorkday);
    }
}
