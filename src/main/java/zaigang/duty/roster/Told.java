package zaigang.duty.roster;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A row of the account of changes, about one person and one shift.
 *
 * @param shiftId of a shift that may be gone by now
 * @param leading whether as duty leader
 * @param byPerson who changed it; empty for the bot itself and for the command line
 */
record Told(
        long id,
        long personId,
        Move.What what,
        long shiftId,
        String roster,
        LocalDate day,
        String name,
        Instant begins,
        Instant ends,
        boolean leading,
        Optional<Long> byPerson,
        ChangeCause.Kind cause,
        String reason) {

    /** Where it stands in its roster, whatever its number: a shift that is removed and added again is the same to people. */
    record Where(String roster, LocalDate day, String name) {}

    Where slot() {
        return new Where(roster, day, name);
    }

    boolean sameTimeAndPart(Told other) {
        return begins.equals(other.begins) && ends.equals(other.ends) && leading == other.leading;
    }

    /** Whether the person did it alone or with others, so that the answer to the tap has said it. */
    boolean own() {
        boolean acted = switch (cause) {
            case SWAP, COVER, ASSIGNED, OVERRIDE -> true;
            case FIRST, SHEET, ROTATION -> false;
        };
        return acted && byPerson.filter(by -> by == personId).isPresent();
    }

    /** What somebody is told about one shift. */
    record News(Kind kind, Told shift, Optional<Told> before) {
        enum Kind {
            ADDED,
            REMOVED,
            MOVED,
            /** One shift instead of another. */
            INSTEAD
        }

        /** Whether the person has to come to this shift. */
        boolean toCome() {
            return kind != Kind.REMOVED;
        }
    }

    /**
     * What a person's rows come to in the end, by the beginning of the shifts. Where exactly one shift of a roster went and one
     * came, one is in the place of the other.
     */
    static List<News> net(List<Told> rows, Instant now) {
        List<News> items = rows.stream()
                .collect(Collectors.groupingBy(Told::slot, LinkedHashMap::new,
                        Collectors.toList()))
                .values().stream().flatMap(of -> item(of).stream())
                .filter(i -> i.shift().ends().isAfter(now) && !i.shift().own()).toList();
        return items.stream().map(News::shift).map(Told::roster).distinct()
                .flatMap(roster -> paired(items.stream().filter(i -> i.shift().roster().equals(roster)).toList()))
                .sorted(Comparator.comparing(i -> i.shift().begins())).toList();
    }

    private static Optional<News> item(List<Told> rows) {
        Told first = rows.getFirst();
        Told last = rows.getLast();
        boolean was = first.what() != Move.What.ADDED;
        boolean is = last.what() != Move.What.REMOVED;
        if (was && is) {
            boolean same = rows.stream().noneMatch(r -> r.what() == Move.What.MOVED) && first.sameTimeAndPart(last);
            return same ? Optional.empty() : Optional.of(new News(News.Kind.MOVED, last, Optional.empty()));
        }
        return was || is
                ? Optional.of(new News(is ? News.Kind.ADDED : News.Kind.REMOVED, last, Optional.empty()))
                : Optional.empty();
    }

    private static Stream<News> paired(List<News> items) {
        List<News> added = items.stream().filter(i -> i.kind() == News.Kind.ADDED).toList();
        List<News> removed = items.stream().filter(i -> i.kind() == News.Kind.REMOVED).toList();
        boolean clear = added.size() == 1 && removed.size() == 1
                && added.getFirst().shift().leading() == removed.getFirst().shift().leading();
        if (!clear) {
            return items.stream();
        }
        var instead = new News(News.Kind.INSTEAD, added.getFirst().shift(), Optional.of(removed.getFirst().shift()));
        return Stream.concat(items.stream().filter(i -> i.kind() == News.Kind.MOVED), Stream.of(instead));
    }
}
