package zaigang.edge.sandbox;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Optional;

/** How far the page moves the clock. */
record ClockMoves(World world, SandboxClock clock) {
    private static final LocalTime MORNING = LocalTime.of(8, 0);
    /** Over the longest holidays, and a little more. */
    private static final Duration FAR = Duration.ofDays(14);

    /**
     * Moves it.
     *
     * @param chat that of the person, or the group, for whose next message somebody waits
     * @return false where nothing came for that long
     */
    boolean move(String to, long chat) {
        Instant now = clock.now();
        boolean reached = switch (to) {
            case "next-alarm" -> {
                clock.nextAlarm().filter(now::isBefore).ifPresent(clock::moveTo);
                yield true;
            }
            case "next-message" -> nextMessage(world.chats().find(chat)
                    .orElseThrow(() -> new IllegalArgumentException("nobody has the id " + chat)), now.plus(FAR));
            case "plus-hour" -> moveTo(now.plus(Duration.ofHours(1)));
            case "next-morning" -> moveTo(nextMorning(now));
            default -> throw new IllegalArgumentException("no such time: " + to);
        };
        world.changes().happened();
        return reached;
    }

    private boolean moveTo(Instant later) {
        clock.moveTo(later);
        return true;
    }

    /** From alarm to alarm, until the chat has a message that it had not. */
    private boolean nextMessage(Chat chat, Instant latest) {
        Optional<Long> before = chat.last().map(Message::id);
        boolean moved = true;
        while (moved && chat.last().map(Message::id).equals(before)) {
            Optional<Instant> next = clock.nextAlarm().filter(clock.now()::isBefore).filter(at -> !at.isAfter(latest));
            next.ifPresent(clock::moveTo);
            moved = next.isPresent();
        }
        return moved;
    }

    private Instant nextMorning(Instant now) {
        var local = now.atZone(clock.zone());
        var today = local.toLocalDate().atTime(MORNING).atZone(clock.zone());
        return (today.isAfter(local) ? today : local.toLocalDate().plusDays(1).atTime(MORNING).atZone(clock.zone())).toInstant();
    }
}
