package zaigang.day.attendance;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import zaigang.base.settings.LeaveKind;

/**
 * A person's day as every board, digest and report shows it: who, where posted on that day, and the state.
 *
 * @param leave the kind of each half of the day that was leave; none, one or two
 */
public record PersonDay(
        long personId,
        String name,
        String phone,
        LocalDate day,
        Optional<Long> teamId,
        Optional<Long> postId,
        Optional<Long> townshipId,
        DayState state,
        List<LeaveKind> leave) {}
