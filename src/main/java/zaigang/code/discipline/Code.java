package zaigang.code.discipline;

import java.util.List;
import java.util.Optional;
import zaigang.base.text.Texts;
import zaigang.spine.chat.CommandSpec;
import zaigang.spine.chat.Feature;
import zaigang.spine.chat.Refusal;
import zaigang.spine.chat.Reply;
import zaigang.spine.chat.TapSpec;
import zaigang.spine.chat.Turn;
import zaigang.spine.people.Act;

/** The code of conduct to read: {@code /rules} and its buttons, book by book and rule by rule. */
final class Code implements Feature {
    private final List<RuleBook> books;
    private final RuleNumbers numbers;
    private final Reading reading;

    /** @param books at least one; the first is the one that is shown when none is named */
    Code(List<RuleBook> books, Texts texts, Reading reading) {
        if (books.isEmpty()) {
            throw new IllegalArgumentException("no rule book");
        }
        this.books = List.copyOf(books);
        numbers = new RuleNumbers(texts);
        this.reading = reading;
    }

    @Override
    public String name() {
        return CodeVerbs.FEATURE;
    }

    @Override
    public List<CommandSpec> commands() {
        return List.of(CommandSpec.of("rules", Act.OWN, this::rules).showing());
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
