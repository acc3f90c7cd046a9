package zaigang.code.discipline;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import zaigang.base.text.Texts;
import zaigang.base.workdays.Words;
import zaigang.spine.chat.CommandSpec;
import zaigang.spine.chat.Feature;
import zaigang.spine.chat.Refusal;
import zaigang.spine.chat.Reply;
import zaigang.spine.chat.TapSpec;
import zaigang.spine.chat.Turn;
import zaigang.spine.hearing.Term;
import zaigang.spine.ledger.Tx;
import zaigang.spine.people.Act;

/** The code of conduct to read: {@code /rules} and its buttons, book by book and rule by rule. */
final class Code implements Feature {
    /** A rule is asked for by a number up to this one, whether or not there is one. */
    private static final int NUMBERED = 30;
    private static final String RULES = "rules";

    private final List<RuleBook> books;
    private final RuleNumbers numbers;
    private final Reading reading;
    private final List<Term> words;

    /** @param books at least one; the first is the one that is shown when none is named */
    Code(List<RuleBook> books, Texts texts, Reading reading) {
        if (books.isEmpty()) {
            throw new IllegalArgumentException("no rule book");
        }
        this.books = List.copyOf(books);
        numbers = new RuleNumbers(texts);
        this.reading = reading;
        words = words(books.getFirst(), texts);
    }

    @Override
    public String name() {
        return CodeVerbs.FEATURE;
    }

    @Override
    public List<CommandSpec> commands() {
        return List.of(CommandSpec.of(RULES, Act.OWN, this::rules).showing());
    }

    /** What the rules are about; a word may be that of several. */
    @Override
    public List<Term> vocabulary(Tx tx) {
        return words;
    }

    private static List<Term> words(RuleBook book, Texts texts) {
        var means = new LinkedHashMap<String, List<String>>();
        book.rules().forEach(r -> r.words().forEach(w ->
                means.computeIfAbsent(w.toLowerCase(Locale.ROOT), k -> new ArrayList<>()).add(String.valueOf(r.number()))));
        book.rules().forEach(r -> means.putIfAbsent(r.wording().text().toLowerCase(Locale.ROOT), List.of(String.valueOf(r.number()))));
        IntStream.rangeClosed(1, NUMBERED).forEach(i -> Words.of(texts, "speech", "rule").forEach(called ->
                RuleNumbers.written(texts, i).forEach(n -> means.putIfAbsent(called.replace("*", n), List.of(String.valueOf(i))))));
        return means.entrySet().stream().map(e -> new Term(RULES, e.getValue(), e.getKey())).toList();
    }

    @Override
    public List<TapSpec> taps() {
        return List.of(
                CodeVerbs.BOOK.on(Act.OWN, this::book),
                CodeVerbs.RULE.on(Act.OWN, this::rule),
                CodeVerbs.READ.on(Act.OWN, reading::read));
    }

    private Reply rules(Turn turn, String args) {
        RuleBook first = books.getFirst();
        return args.isEmpty()
                ? pages(first, turn).page(0)
                : numbers.hear(args).flatMap(first::rule).map(pages(first, turn)::rule)
                        .orElseGet(() -> pages(first, turn).noSuchRule());
    }

    private Reply book(Turn turn, CodeVerbs.OfBook wanted) {
        return named(wanted.book()).map(b -> pages(b, turn).page(wanted.page().orElse(0L)))
                .orElseGet(() -> Refusal.of("desk.old_button"));
    }

    /** The book may have been changed since the button was made. */
    private Reply rule(Turn turn, CodeVerbs.OfRule wanted) {
        return named(wanted.book())
                .map(b -> b.rule(Math.clamp(wanted.rule(), 0, Integer.MAX_VALUE)).map(pages(b, turn)::rule)
                        .orElseGet(() -> pages(b, turn).noSuchRule()))
                .orElseGet(() -> Refusal.of("desk.old_button"));
    }

    private Optional<RuleBook> named(String id) {
        return books.stream().filter(b -> b.id().equals(id)).findFirst();
    }

    private CodePages pages(RuleBook book, Turn turn) {
        List<RuleBook> others = books.stream().filter(b -> b != book).toList();
        return new CodePages(book, others, turn.person().language());
    }
}
