package zaigang.spine.desk;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import zaigang.base.workdays.SpokenDays;
import zaigang.spine.chat.CommandSpec;

/**
 * What stands in front of the words of a command.
 *
 * @param parts what may stand behind a day: a part of it, such as the morning, or that it is only the first
 * @param from what may stand before it
 */
record InFront(Speech speech, SpokenDays days, Set<String> parts, Set<String> from) {
    /** The call of a command in front of whose words days stand behind a reason; empty where they do not. */
    Optional<CommandCall> reason(String front, String words, CommandSpec command, String back, LocalDate today) {
        return IntStream.range(1, front.length()).filter(i -> {
            SpokenDays.Read read = days.read(front.substring(i), today);
            return !read.periods().isEmpty() && (read.rest().isBlank() || parts.contains(read.rest().strip()));
        }).mapToObj(i -> new CommandCall(command, (front.substring(i) + " " + back + " " + front.substring(0, i) + words).strip())).findFirst();
    }

    /** The call of a command whose words stand behind days; empty where no days are in front. */
    Optional<CommandCall> days(String front, String words, CommandSpec command, String back, LocalDate today) {
        String start = from.stream().filter(front::startsWith).findFirst().orElse("");
        SpokenDays.Read read = days.read(front.substring(start.length()), today);
        String behind = parts.stream().filter(read.rest()::startsWith).max(Comparator.comparingInt(String::length))
                .map(part -> read.rest().substring(part.length())).orElse(read.rest()).strip();
        if (read.periods().isEmpty()) {
            return Optional.empty();
        }
        String said = front.substring(0, front.length() - behind.length()).strip();
        String between = speech.begun(behind).words().isEmpty() ? "" : behind;
        if (between.isEmpty()) {
            return Optional.of(new CommandCall(command, (said + " " + back).strip()));
        }
        return switch (command.manner()) {
            // What stands between may be the reason, or whose leave it is: all of it stays.
            case STATES -> command.listed()
                    ? Optional.of(new CommandCall(command, (said + " " + between + words + " " + back).strip())) : Optional.empty();
            case ACTS -> speech.withSomebody(between)
                    ? Optional.of(new CommandCall(command, (said + " " + between + " " + back).strip())) : Optional.empty();
            case SHOWS -> Optional.empty();
        };
    }
}
