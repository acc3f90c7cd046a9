package zaigang.day.attendance;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import zaigang.base.settings.CheckInSettings;
import zaigang.base.settings.Settings;
import zaigang.base.workdays.Workdays;

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
        CheckInSettings checkIn = settings.forTeam(team, township).checkIn();
        return RoundPlan.of(checkIn, day, settings.zone(), workdays::isWorkday);
    }

    /** The round of those of a team and township who came off a night shift; empty where they are not asked later than others. */
    Optional<RoundPlan.Planned> afterNight(LocalDate day, String team, String township) {
        CheckInSettings checkIn = settings.forTeam(team, township).checkIn();
        return RoundPlan.afterNight(checkIn, day, settings.zone(), workdays::isWorkday);
    }

    /** All rounds that the settings ask for on a day, whether or not anybody is in such a team or township yet. */
    List<RoundPlan.Planned> planned(LocalDate day) {
        List<String> teams = withNone(settings.teams().keySet());
        List<String> townships = withNone(settings.townships().keySet());
        return teams.stream().flatMap(team -> townships.stream().flatMap(township -> Stream.concat(
                planned(day, team, township).stream(), afterNight(day, team, township).stream()))).toList();
    }

    private static List<String> withNone(Collection<String> names) {
        return Stream.concat(Stream.of(""), names.stream()).toList();
    }
}
