package zaigang.code.discipline;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import zaigang.base.text.Language;
import zaigang.base.text.Text;
import zaigang.spine.chat.Button;
import zaigang.spine.chat.Keyboard;
import zaigang.spine.chat.Refusal;
import zaigang.spine.chat.Reply;

/**
 * What a rule book looks like in a chat: a list of its rules, and each rule by itself.
 *
 * @param others the books to switch to
 * @param language of the reader
 */
record CodePages(RuleBook book, List<RuleBook> others, Language language) {
    /** So many rules of the longest kind fit into one of Telegram's messages of 4096 characters. */
    private static final int RULES_A_PAGE = 15;
    private static final int NUMBERS_A_ROW = 5;
    private static final int BOOKS_A_ROW = 2;

    /** The rules with their numbers. A long book has several such pages, counted from 0; one that is not there is the nearest. */
    Reply page(long wanted) {
        int last = pageOf(book.rules().size() - 1);
        int page = Math.clamp(wanted, 0, last);
        List<Rule> shown = book.rules().stream().skip((long) page * RULES_A_PAGE).limit(RULES_A_PAGE).toList();
        RuleBook.Heading heading = book.in(language);
        Text text = Text.of("discipline.book", "title", heading.title(), "source", heading.source(),
                "part", last == 0 ? Text.none() : part(shown), "rules", Text.lines(shown.stream().map(this::line).toList()));
        Keyboard numbers = Keyboard.grid(NUMBERS_A_ROW, shown.stream().map(r -> button(
                Text.verbatim(String.valueOf(r.number())), r)).toList());
        return Reply.change(text, numbers.and(turning(page, last)).and(switching()));
    }

    /** The rules to read, or as they were read: a line below says which. Of a long book the first page, which says how many there are. */
    Reply.Change toRead(Text below, Keyboard keyboard) {
        List<Rule> shown = book.rules().stream().limit(RULES_A_PAGE).toList();
        RuleBook.Heading heading = book.in(language);
        return Reply.change(Text.of("discipline.to_read", "title", heading.title(), "source", heading.source(),
                "part", shown.size() == book.rules().size() ? Text.none() : part(shown),
                "rules", Text.lines(shown.stream().map(this::line).toList()), "below", below), keyboard);
    }

    /** A rule with its meaning and its neighbours. */
    Reply rule(Rule rule) {
        Rule.Wording wording = rule.in(language);
        Text text = Text.of("discipline.rule", "title", book.in(language).title(), "number", rule.number(),
                "text", wording.text(), "explanation", wording.explanation(), "example", wording.example());
        int at = book.rules().indexOf(rule);
        var buttons = new ArrayList<Button>();
        if (at > 0) {
            buttons.add(button(Text.of("discipline.button_previous"), book.rules().get(at - 1)));
        }
        buttons.add(toPage("discipline.button_list", pageOf(at)));
        if (at + 1 < book.rules().size()) {
            buttons.add(button(Text.of("discipline.button_next"), book.rules().get(at + 1)));
        }
        return Reply.change(text, new Keyboard(List.of(buttons)));
    }

    /** Says which numbers there are. */
    Refusal noSuchRule() {
        return Refusal.of("discipline.no_such_rule", "title", book.in(language).title(), "numbers", Text.list(runs()),
                "example", book.rules().getFirst().number());
    }

    private static int pageOf(int index) {
        return index / RULES_A_PAGE;
    }

    private Text line(Rule rule) {
        return Text.of("discipline.line", "number", rule.number(), "text", rule.in(language).text());
    }

    private Text part(List<Rule> shown) {
        return Text.of("discipline.part", "from", shown.getFirst().number(), "to", shown.getLast().number(),
                "count", book.rules().size());
    }

    private Keyboard turning(int page, int last) {
        var buttons = new ArrayList<Button>();
        if (page > 0) {
            buttons.add(toPage("discipline.button_part_before", page - 1));
        }
        if (page < last) {
            buttons.add(toPage("discipline.button_part_after", page + 1));
        }
        return new Keyboard(List.of(buttons));
    }

    private Keyboard switching() {
        return Keyboard.grid(BOOKS_A_ROW, others.stream()
                .map(b -> CodeVerbs.BOOK.button(
                        Text.verbatim(b.in(language).title()), new CodeVerbs.OfBook(b.id(), Optional.empty()))).toList());
    }

    private Button button(Text label, Rule rule) {
        return CodeVerbs.RULE.button(label, new CodeVerbs.OfRule(book.id(), rule.number()));
    }

    private Button toPage(String label, int page) {
        return CodeVerbs.BOOK.button(label, new CodeVerbs.OfBook(book.id(), Optional.of((long) page)));
    }

    /** The numbers in order, those that follow one another as one run. */
    private List<Text> runs() {
        List<Integer> numbers = book.rules().stream().map(Rule::number).sorted().toList();
        var runs = new ArrayList<Text>();
        int start = 0;
        for (int i = 0; i < numbers.size(); i++) {
            if (i + 1 == numbers.size() || numbers.get(i + 1) != numbers.get(i) + 1) {
                runs.add(start == i
                        ? Text.verbatim(String.valueOf(numbers.get(i)))
                        : Text.of("discipline.range", "from", numbers.get(start), "to", numbers.get(i)));
                start = i + 1;
            }
        }
        return runs;
    }
}
