package zaigang.office.lobby;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Locale;
import java.util.stream.Stream;
import zaigang.base.settings.CheckInSettings;
import zaigang.base.settings.DaySettings;
import zaigang.base.text.Text;
import zaigang.spine.kit.Kit;
import zaigang.spine.ledger.Tx;
import zaigang.spine.people.Role;
import zaigang.spine.people.TheirSettings;
import zaigang.spine.people.Who;

/** What happens on the first morning of somebody who joins: a greeting, and four lines. */
record FirstMorning(Kit kit) {
    /** A week of holidays and some days more. */
    private static final int LONGEST = 60;

    Text text(Tx tx, Who who) {
        DaySettings theirs = TheirSettings.read(tx, kit.people(), kit.settings()).of(who.person());
        CheckInSettings c = theirs.checkIn();
        LocalDateTime until = LocalDate.EPOCH.atTime(c.at()).plus(c.window());
        String role = Menu.role(who).name().toLowerCase(Locale.ROOT);
        boolean asked = who.is(Role.CADRE);
        return Text.of(asked ? "lobby.welcome_cadre" : "lobby.welcome_other", "name", who.person().name(),
                "day", next(LocalDateTime.ofInstant(tx.now(), kit.settings().zone()), c), "time", c.at(), "until", until.toLocalTime(),
                "reminder", c.reminds() ? Text.of("lobby.reminded", "time", c.at().plus(c.reminderAfter())) : Text.of("lobby.not_reminded"),
                "end", Text.of("lobby.first_" + (asked ? "" : "other_") + role, "time", theirs.digest().evening()));
    }

    /** The day of the next question. */
    private LocalDate next(LocalDateTime now, CheckInSettings c) {
        return Stream.iterate(now.toLocalDate(), d -> d.plusDays(1)).limit(LONGEST)
                .filter(d -> now.isBefore(d.atTime(c.at())) && c.days().include(d, kit.workdays()::isWorkday))
                .findFirst().orElse(now.toLocalDate().plusDays(1));
    }
}
