package zaigang.attendance;

import java.time.LocalDate;
import java.util.Optional;

/** A person's day as every board, digest and report shows it: who, where posted on that day, and the state. */
public record PersonDay(
        long personId,
        String name,
        String phone,
        LocalDate day,
        Optional<Long> teamId,
        Optional<Long> postId,
        Optional<Long> townshipId,
        DayState state) {}
