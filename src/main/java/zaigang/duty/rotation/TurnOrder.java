package zaigang.duty.rotation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Whose turn it is on one kind of shift, on duty or as leader. Whoever has had the fewest turns on such days comes next, so that
 * somebody who could not take a turn makes up for it; of equals those who take turns together, then whoever has the least in all
 * and has waited longest, then the order.
 */
final class TurnOrder {
    private final List<Entrant> entries;
    private final Map<Turner, Entrant> byTurner = new LinkedHashMap<>();
    private final Map<Pool, Crew> crews = new EnumMap<>(Pool.class);
    private LocalDate nextChange = LocalDate.MIN;

    /** Who has begun a turn of several days, and goes on with it. */
    private record Crew(long turn, List<Entrant> members) {}

    /** Who was found, and for the places that are left why the others could not. */
    record Found(List<Turner> who, SortedMap<PlanHindrance, Integer> why) {}

    /** Somebody in the order of turns. */
    private static final class Entrant {
        private final Turner who;
        private final Workload load;
        private final int order;
        private final List<TurnMember> periods = new ArrayList<>();
        private final int[] level = new int[Pool.values().length];
        private boolean active;
        private String group = "";

        private Entrant(Turner who, Workload load, int order) {
            this.who = who;
            this.load = load;
            this.order = order;
        }

        private void on(LocalDate day) {
            Optional<TurnMember> member = periods.stream().filter(m -> m.on(day)).findFirst();
            active = member.isPresent();
            group = member.map(TurnMember::group).orElse("");
        }

        private int level(Pool pool) {
            return level[pool.ordinal()];
        }

        private void raise(Pool pool, int to) {
            load.count(to - level[pool.ordinal()]);
            level[pool.ordinal()] = to;
        }

        /** The days on which something changes for this one. */
        private Stream<LocalDate> changes() {
            return periods.stream().flatMap(m -> Stream.of(m.begins(), m.ends().equals(LocalDate.MAX)
                    ? LocalDate.MAX : m.ends().plusDays(1)));
        }
    }

    TurnOrder(List<TurnMember> members, Function<Turner, Workload> loads) {
        for (TurnMember m : members) {
            byTurner.computeIfAbsent(m.who(), w -> new Entrant(w, loads.apply(w), byTurner.size())).periods.add(m);
        }
        entries = List.copyOf(byTurner.values());
    }

    /** Those who take turns on any of these days, in their order. */
    List<Turner> members(LocalDate from, LocalDate to) {
        return entries.stream()
                .filter(e -> e.periods.stream().anyMatch(m -> !m.begins().isAfter(to) && !m.ends().isBefore(from)))
                .map(e -> e.who).toList();
    }

    /** Looks who takes turns from this day on. Whoever is new begins level with the one who has had the fewest turns. */
    void admit(LocalDate day) {
        if (day.isBefore(nextChange)) {
            return;
        }
        int[] least = new int[Pool.values().length];
        Arrays.stream(Pool.values()).forEach(p -> least[p.ordinal()] =
                entries.stream().filter(e -> e.active).mapToInt(e -> e.level(p)).min().orElse(0));
        for (Entrant e : entries) {
            boolean was = e.active;
            e.on(day);
            if (!was && e.active) {
                Arrays.stream(Pool.values()).forEach(p -> e.raise(p, Math.max(e.level(p), least[p.ordinal()])));
            }
        }
        nextChange = entries.stream().flatMap(Entrant::changes).filter(d -> d.isAfter(day)).min(LocalDate::compareTo)
                .orElse(LocalDate.MAX);
    }

    /** Somebody was on a shift; for those who take no turns here it does not count. */
    void record(Turner who, TurnSlot slot) {
        Entrant entry = byTurner.get(who);
        if (entry != null) {
            count(entry, slot);
        }
    }

    private void count(Entrant entry, TurnSlot slot) {
        entry.raise(slot.pool(), entry.level(slot.pool()) + 1);
        entry.load.serve(slot.from());
        List<Entrant> crew = crew(slot);
        if (!crew.contains(entry)) {
            crew.add(entry);
        }
    }

    private List<Entrant> crew(TurnSlot slot) {
        Crew crew = crews.get(slot.pool());
        if (crew == null || crew.turn() != slot.turn()) {
            crew = new Crew(slot.turn(), new ArrayList<>());
            crews.put(slot.pool(), crew);
        }
        return crew.members();
    }

    /** Finds people for a shift and counts it for them. */
    Found fill(TurnSlot slot, int places) {
        var chosen = new ArrayList<Entrant>();
        crew(slot).stream().filter(e -> e.active && e.load.against(slot, true).isEmpty()).limit(places).forEach(chosen::add);
        var why = new TreeMap<PlanHindrance, Integer>();
        if (chosen.size() < places) {
            choose(slot, places, chosen, why);
        }
        chosen.forEach(e -> count(e, slot));
        return new Found(chosen.stream().map(e -> e.who).toList(), why);
    }

    private void choose(TurnSlot slot, int places, List<Entrant> chosen, SortedMap<PlanHindrance, Integer> why) {
        var ranking = new Ranking(slot, Reserve.of(entries, slot, places), chosen);
        var unfit = new HashMap<Entrant, PlanHindrance>();
        Optional<Entrant> best = best(ranking, unfit);
        while (best.isPresent()) {
            chosen.add(best.get());
            best = chosen.size() < places ? best(ranking, unfit) : Optional.empty();
        }
        if (chosen.size() < places) {
            entries.stream().filter(e -> e.active && !chosen.contains(e)).forEach(e -> why.merge(unfit.get(e), 1, Integer::sum));
            if (why.isEmpty()) {
                why.put(chosen.isEmpty() ? PlanHindrance.NOBODY : PlanHindrance.TOO_FEW, chosen.size());
            }
        }
    }

    /** Looks at what stands against somebody only where nobody better is known: it takes longer than to compare. */
    private Optional<Entrant> best(Ranking ranking, Map<Entrant, PlanHindrance> unfit) {
        Optional<Entrant> best = Optional.empty();
        for (Entrant e : entries) {
            if (e.active && (best.isEmpty() || ranking.compare(e, best.get()) < 0) && !ranking.chosen.contains(e)
                    && !unfit.containsKey(e)) {
                Optional<PlanHindrance> reason = e.load.against(ranking.slot, false);
                reason.ifPresent(r -> unfit.put(e, r));
                best = reason.isEmpty() ? Optional.of(e) : best;
            }
        }
        return best;
    }

    /** Who comes before whom for a shift, after those who are chosen already. */
    private record Ranking(TurnSlot slot, Reserve reserve, List<Entrant> chosen) implements Comparator<Entrant> {
        @Override
        public int compare(Entrant a, Entrant b) {
            int byAway = slot.kind().everyDays() > 1 ? Boolean.compare(away(a), away(b)) : 0;
            int byLevel = byAway != 0 ? byAway : Integer.compare(a.level(slot.pool()), b.level(slot.pool()));
            return byLevel != 0 ? byLevel : compareEqual(a, b);
        }

        private int compareEqual(Entrant a, Entrant b) {
            int byReserve = Boolean.compare(reserve.keeps(a), reserve.keeps(b));
            int byGroup = byReserve != 0 ? byReserve : Boolean.compare(together(b, chosen), together(a, chosen));
            int byTotal = byGroup != 0 ? byGroup : Integer.compare(a.load.total(), b.load.total());
            int byLast = byTotal != 0 ? byTotal : a.load.last().compareTo(b.load.last());
            return byLast != 0 ? byLast : Integer.compare(a.order, b.order);
        }

        /** Whether somebody is on leave before a turn of several days is over. */
        private boolean away(Entrant e) {
            return e.load.awayBetween(slot.kind(), slot.day(), slot.kind().turnEnds(slot.day()));
        }
    }

    private static boolean together(Entrant entry, List<Entrant> chosen) {
        return !entry.group.isEmpty() && chosen.stream().anyMatch(c -> c.group.equals(entry.group));
    }

    /**
     * Those who should not be taken today, since tomorrow is shared out for itself and it is their turn then.
     *
     * @param least the fewest turns on days like tomorrow
     */
    private record Reserve(boolean needed, Pool pool, int least) {
        static Reserve of(List<Entrant> entries, TurnSlot slot, int places) {
            Pool next = slot.nextPool();
            if (next == slot.pool() || slot.kind().inARow()) {
                return new Reserve(false, next, 0);
            }
            int least = entries.stream().filter(e -> e.active).mapToInt(e -> e.level(next)).min().orElse(0);
            long few = entries.stream().filter(e -> e.active && e.level(next) == least).count();
            return new Reserve(few <= 2L * places, next, least);
        }

        boolean keeps(Entrant entry) {
            return needed && entry.level(pool) == least;
        }
    }
}
