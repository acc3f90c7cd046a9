package zaigang.code.discipline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import zaigang.base.text.Language;

/**
 * A set of rules, such as the ten prohibitions.
 *
 * @param id short Latin name, also for commands and records
 * @param version as the issuing office counts; whoever has read a book has read this version of it
 * @param language of its own wording
 * @param heading in that language
 * @param translations of the heading, as far as there are any
 * @param rules at least one, in the book's order
 */
public record RuleBook(String id, String version, Language language, Heading heading,
        Map<Language, Heading> translations, List<Rule> rules) {
    public RuleBook {
        translations = Map.copyOf(translations);
        rules = List.copyOf(rules);
        if (rules.isEmpty()) {
            throw new IllegalArgumentException("a rule book without rules: " + id);
        }
    }

    /**
     * What stands above the rules.
     *
     * @param title of the book
     * @param source where the text comes from
     */
    public record Heading(String title, String source) {}

    /** The heading for a reader of a language, or the book's own where there is no translation. */
    public Heading in(Language language) {
        return translations.getOrDefault(language, heading);
    }

    /** The rule with a number. */
    public Optional<Rule> rule(int number) {
        return rules.stream().filter(r -> r.number() == number).findFirst();
    }

    /**
     * The rule to remind a person of. If the moment is special, one of the rules made for it; otherwise one for any day.
     * One question always gets one answer. Over as many days as there are rules to choose from, each has one turn, in
     * an order that differs from person to person and from turn to turn: with a fixed order, a rule whose turn is always a
     * Sunday would never be seen.
     *
     * @param fitting what is special about the moment
     * @param personSeed any number that belongs to the person
     */
    public Rule pick(LocalDate date, Set<Occasion> fitting, long personSeed) {
        List<Rule> candidates = candidates(fitting);
        int size = candidates.size();
        long turn = Math.floorDiv(date.toEpochDay(), (long) size);
        return candidates.get(order(size, turn, personSeed).get((int) Math.floorMod(date.toEpochDay(), (long) size)));
    }

    private List<Rule> candidates(Set<Occasion> fitting) {
        List<Rule> special = rules.stream()
                .filter(r -> r.occasions().stream().anyMatch(o -> o != Occasion.ANY_DAY && fitting.contains(o)))
                .toList();
        if (!special.isEmpty()) {
            return special;
        }
        List<Rule> ordinary = rules.stream().filter(r -> r.occasions().contains(Occasion.ANY_DAY)).toList();
        return ordinary.isEmpty() ? rules : ordinary;
    }

    private static List<Integer> order(int size, long turn, long personSeed) {
        List<Integer> order = shuffled(size, turn, personSeed);
        // The last of one turn and the first of the next are neighbours too.
        if (size > 2 && order.getFirst().equals(shuffled(size, turn - 1, personSeed).getLast())) {
            Collections.swap(order, 0, 1);
        }
        return order;
    }

    private static List<Integer> shuffled(int size, long turn, long personSeed) {
        var order = new ArrayList<Integer>();
        for (int i = 0; i < size; i++) {
            order.add(i);
        }
        // Spreads neighbouring persons and turns over the seeds (the constant is the golden ratio in 64 bits).
        Collections.shuffle(order, new Random((personSeed * 31 + turn) * 0x9E3779B97F4A7C15L));
        return order;
    }
}
