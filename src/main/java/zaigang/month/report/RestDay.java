package zaigang.month.report;

import java.time.LocalDate;
import java.time.LocalTime;
import zaigang.base.settings.CheckInSettings;
import zaigang.base.settings.Settings;
import zaigang.base.text.Text;
import zaigang.base.workdays.DayKind;
import zaigang.base.workdays.Workdays;
import zaigang.spine.ledger.Tx;
import zaigang.spine.people.People;
import zaigang.spine.people.Scope;

/** Why there is nothing to show for a day: it is a rest day, its check-in has not begun, or there was none. */
record RestDay(Settings settings, Workdays workdays, People people) {
    private static final ReportLedger LEDGER = new ReportLedger();

    Text why(Tx tx, Scope scope, LocalDate day) {
        LocalDate today = LocalDate.ofInstant(tx.now(), settings.zone());
        CheckInSettings checkIn = checkIn(tx, scope);
        if (!checkIn.days().include(day, workdays::isWorkday)) {
            return rest(day);
        }
        if (day.isBefore(today)) {
            return Text.of("report.nothing_that_day");
        }
        boolean early = LocalTime.ofInstant(tx.now(), settings.zone()).isBefore(checkIn.at());
        if (early) {
            return Text.of("report.too_early", "time", checkIn.at());
        }
        return Text.of(LEDGER.openWindows(tx, scope, day).isEmpty() ? "report.nothing_that_day" : "report.not_begun");
    }

    private Text rest(LocalDate day) {
        return workdays.kind(day) instanceof DayKind.Holiday holiday
                ? Text.of("report.holiday", "name", holiday.name())
                : Text.of("report.rest_day");
    }

    private CheckInSettings checkIn(Tx tx, Scope scope) {
        String name = people.name(tx, scope);
        return switch (scope) {
            case Scope.County c -> settings.county().checkIn();
            case Scope.OfTownship t -> settings.forTownship(name).checkIn();
            case Scope.OfTeam t -> settings.forTeam(name, "").checkIn();
            case Scope.Only o -> settings.county().checkIn();
        };
    }
}
