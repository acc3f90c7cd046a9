package zaigang.outing;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import zaigang.chat.Button;
import zaigang.chat.CommandSpec;
import zaigang.chat.Feature;
import zaigang.chat.Keyboard;
import zaigang.chat.Press;
import zaigang.chat.Refusal;
import zaigang.chat.Reply;
import zaigang.chat.StepSpec;
import zaigang.chat.TapSpec;
import zaigang.chat.Turn;
import zaigang.leave.Leave;
import zaigang.people.Act;
import zaigang.settings.LeaveKind;
import zaigang.settings.Settings;
import zaigang.text.Text;
import zaigang.text.Texts;
import zaigang.workdays.Period;
import zaigang.workdays.SpokenDates;
import zaigang.workdays.SpokenTimes;

/**
 * Out on business in chat: in a word, in a line with where and until when, or where it is said after the word; and back from it.
 * Longer than a day is leave on duty, which is asked for.
 */
public final class GoingOut implements Feature {
    static final String NAME = "outing";
    static final String WHERE = "where";
    static final String BACK = "back";
    private static final String LINE = "line";

    private final Settings settings;
    private final OutingWords words;
    private final OutingDay day;

    /** @param day the record of today */
    public GoingOut(Settings settings, Texts texts, SpokenDates dates, OutingDay day) {
        this.settings = settings;
        this.words = new OutingWords(texts, dates, new SpokenTimes(texts));
        this.day = day;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<CommandSpec> commands() {
        return List.of(
                CommandSpec.unlisted("out", Act.OWN, (turn, args) ->
                        args.isEmpty() ? day.out(turn, Optional.empty())
                                : args.endsWith("?") ? Refusal.of("outing.a_question") : said(turn, args)).stating(),
                CommandSpec.unlisted("back", Act.OWN, (turn, args) ->
                        args.isEmpty() ? day.back(turn) : sure(turn)).stating());
    }

    @Override
    public List<TapSpec> taps() {
        return List.of(
                new TapSpec(WHERE, Act.OWN, (turn, press) -> today(turn, press, () -> ask(turn))),
                new TapSpec(BACK, Act.OWN, (turn, press) -> today(turn, press, () -> day.back(turn))));
    }

    @Override
    public List<StepSpec> steps() {
        return List.of(new StepSpec(LINE, Act.OWN, (turn, step, line) -> today(turn, step, () ->
                day.objection(turn).<Reply>map(r -> r).orElseGet(() -> said(turn, line)))));
    }

    /** More than the word was typed, such as another day: nothing is recorded before a tap. */
    private Reply sure(Turn turn) {
        return Reply.say(Text.of("outing.back_today_only"),
                Keyboard.row(Button.of("outing.button_back", NAME, BACK, local(turn).toLocalDate())));
    }

    private LocalDateTime local(Turn turn) {
        return LocalDateTime.ofInstant(turn.now(), settings.zone());
    }

    /** An outing is of the day on which its button came. */
    private Reply today(Turn turn, Press press, Supplier<Reply> then) {
        return press.arg(0).equals(local(turn).toLocalDate().toString()) ? then.get() : Refusal.of("outing.day_over");
    }

    private Reply ask(Turn turn) {
        return day.objection(turn).<Reply>map(r -> r).orElseGet(() -> new Reply.Ask(Text.of("outing.ask"), Keyboard.NONE,
                Press.of(NAME, LINE, local(turn).toLocalDate())));
    }

    private Reply said(Turn turn, String line) {
        return switch (words.hear(line, local(turn))) {
            case OutingWords.Heard.Today t -> day.out(turn, Optional.of(t.line()));
            case OutingWords.Heard.Days d -> onLeave(d.days());
            case OutingWords.Heard.SoMany m -> Refusal.of("outing.which_days");
            case OutingWords.Heard.Past p -> Refusal.of("outing.past");
        };
    }

    /** Several days away on duty are leave of a kind that counts as present, where the settings have one. */
    private Reply onLeave(Period days) {
        List<LeaveKind> kinds = settings.leave().kinds().stream().filter(LeaveKind::onDuty).toList();
        return kinds.isEmpty() ? Refusal.of("outing.days_without_kind") : Reply.say(
                Text.of("outing.days", "kinds", Text.list(kinds.stream().map(LeaveKind::name).toList())),
                Keyboard.grid(2, kinds.stream().<Button>map(k -> Leave.button(
                        Text.of("outing.button_leave", "kind", k.name()), days, k)).toList()));
    }
}
