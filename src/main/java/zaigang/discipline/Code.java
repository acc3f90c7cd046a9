package zaigang.discipline;

import java.util.List;
import java.util.Optional;
import zaigang.chat.CommandSpec;
import zaigang.chat.Feature;
import zaigang.chat.Press;
import zaigang.chat.Refusal;
import zaigang.chat.Reply;
import zaigang.chat.TapSpec;
import zaigang.chat.Turn;
import zaigang.people.Act;
import zaigang.text.Texts;

/** The code of conduct to read: {@code /rules} and its buttons, book by book and rule by rule. */
public final class Code implements Feature {
    private final List<RuleBook> books;
    private final RuleNumbers numbers;

    /** @param books at least one; the first is the one that is shown when none is named */
    public Code(List<RuleBook> books, Texts texts) {
        if (books.isEmpty()) {
            throw new IllegalArgumentException("no rule book");
        }
        this.books = List.copyOf(books);
        numbers = new RuleNumbers(texts);
    }

    @Override
    public String name() {
        return "code";
    }

    @Override
    public List<CommandSpec> commands() {
        return List.of(CommandSpec.of("rules", Act.OWN, this::rules).showing());
    }

    @Override
    public List<TapSpec> taps() {
        return List.of(
                new TapSpec("book", Act.OWN, this::book),
                new TapSpec("rule", Act.OWN, this::rule));
    }

    private Reply rules(Turn turn, String args) {
        RuleBook first = books.getFirst();
        return args.isEmpty()
                ? pages(first, turn).page(0)
                : numbers.hear(args).flatMap(first::rule).map(pages(first, turn)::rule)
                        .orElseGet(() -> pages(first, turn).noSuchRule());
    }

    private Reply book(Turn turn, Press press) {
        return named(press).map(b -> pages(b, turn).page(press.number(1).orElse(0L)))
                .orElseGet(() -> Refusal.of("desk.old_button"));
    }

    /** The book may have been changed since the button was made. */
    private Reply rule(Turn turn, Press press) {
        return named(press)
                .map(b -> press.number(1).flatMap(n -> b.rule(Math.clamp(n, 0, Integer.MAX_VALUE))).map(pages(b, turn)::rule)
                        .orElseGet(() -> pages(b, turn).noSuchRule()))
                .orElseGet(() -> Refusal.of("desk.old_button"));
    }

    private Optional<RuleBook> named(Press press) {
        return books.stream().filter(b -> b.id().equals(press.arg(0))).findFirst();
    }

    private CodePages pages(RuleBook book, Turn turn) {
        List<RuleBook> others = books.stream().filter(b -> b != book).toList();
        return new CodePages(name(), book, others, turn.person().language());
    }
}
