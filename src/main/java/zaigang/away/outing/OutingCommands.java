package zaigang.away.outing;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import zaigang.away.leave.LeaveVerbs;
import zaigang.away.leave.Span;
import zaigang.base.settings.LeaveKind;
import zaigang.base.settings.Settings;
import zaigang.base.text.Text;
import zaigang.base.workdays.Period;
import zaigang.base.workdays.SpokenTimes;
import zaigang.spine.chat.Button;
import zaigang.spine.chat.CommandSpec;
import zaigang.spine.chat.Feature;
import zaigang.spine.chat.Keyboard;
import zaigang.spine.chat.Refusal;
import zaigang.spine.chat.Reply;
import zaigang.spine.chat.StepSpec;
import zaigang.spine.chat.TapSpec;
import zaigang.spine.chat.Turn;
import zaigang.spine.hearing.Heard;
import zaigang.spine.kit.Kit;
import zaigang.spine.people.Act;

/**
 * Out on business in chat: in a word, in a line with where and until when, or where it is said after the word; and back from it.
 * Longer than a day is leave on duty, which is asked for.
 */
final class OutingCommands implements Feature {
    /** Who says where behind the word says it at once. */
    private static final Duration AT_ONCE = Duration.ofMinutes(10);

    private final Settings settings;
    private final OutingWords words;
    private final OutingDay day;

    /** @param day the record of today */
    OutingCommands(Kit kit, OutingDay day) {
        this.settings = kit.settings();
        this.words = new OutingWords(kit.texts(), kit.dates(), new SpokenTimes(kit.texts()));
        this.day = day;
    }

    @Override
    public String name() {
        return OutingVerbs.FEATURE;
    }

    @Override
    public List<CommandSpec> commands() {
        return List.of(
                CommandSpec.unlistedHearing("out", Act.OWN, this::out).stating(),
                CommandSpec.unlisted("back", Act.OWN, (turn, args) ->
                        args.isEmpty() ? day.back(turn) : sure(turn)).stating());
    }

    private Reply out(Turn turn, Heard heard) {
        return heard.text().isEmpty() ? day.out(turn, Optional.empty())
                : heard.text().endsWith("?") ? Refusal.of("outing.a_question") : said(turn, heard);
    }

    /** Who has just said to be out says where in the next line. */
    @Override
    public Optional<Reply> line(Turn turn, Heard line) {
        return day.outSince(turn).filter(since -> since.plus(AT_ONCE).isAfter(turn.now()) && day.objection(turn).isEmpty())
                .map(since -> said(turn, line));
    }

    @Override
    public List<TapSpec> taps() {
        return List.of(
                OutingVerbs.WHERE.on(Act.OWN, (turn, said) -> today(turn, said, () -> ask(turn))),
                OutingVerbs.BACK.on(Act.OWN, (turn, said) -> today(turn, said, () -> day.back(turn))));
    }

    @Override
    public List<StepSpec> steps() {
        return List.of(OutingVerbs.LINE.on(Act.OWN, (turn, said, line) -> today(turn, said, () ->
                day.objection(turn).<Reply>map(r -> r).orElseGet(() -> said(turn, Heard.typed(line))))));
    }

    /** More than the word was typed, such as another day: nothing is recorded before a tap. */
    private Reply sure(Turn turn) {
        return Reply.say(Text.of("outing.back_today_only"),
                Keyboard.row(OutingVerbs.BACK.button("outing.button_back", local(turn).toLocalDate())));
    }

    private LocalDateTime local(Turn turn) {
        return LocalDateTime.ofInstant(turn.now(), settings.zone());
    }

    /** An outing is of the day on which its button came. */
    private Reply today(Turn turn, LocalDate said, Supplier<Reply> then) {
        return said.equals(local(turn).toLocalDate()) ? then.get() : Refusal.of("outing.day_over");
    }

    private Reply ask(Turn turn) {
        return day.objection(turn).<Reply>map(r -> r).orElseGet(() -> OutingVerbs.LINE.ask(Text.of("outing.ask"), Keyboard.NONE,
                local(turn).toLocalDate()));
    }

    /** The place is kept as it was typed. */
    private Reply said(Turn turn, Heard heard) {
        return switch (words.hear(heard.text(), local(turn))) {
            case OutingWords.Said.Today t -> day.out(turn, Optional.of(
                    new OutingLine(heard.asTyped(t.line().destination()), t.line().until())));
            case OutingWords.Said.Days d -> onLeave(d.days());
            case OutingWords.Said.SoMany m -> Refusal.of("outing.which_days");
            case OutingWords.Said.Past p -> Refusal.of("outing.past");
        };
    }

    /** Several days away on duty are leave of a kind that counts as present, where the settings have one. */
    private Reply onLeave(Period days) {
        List<LeaveKind> kinds = settings.leave().kinds().stream().filter(LeaveKind::onDuty).toList();
        return kinds.isEmpty() ? Refusal.of("outing.days_without_kind") : Reply.say(
                Text.of("outing.days", "kinds", Text.list(kinds.stream().map(LeaveKind::name).toList())),
                Keyboard.grid(2, kinds.stream().<Button>map(k -> LeaveVerbs.KIND.button(
                        Text.of("outing.button_leave", "kind", k.name()), new LeaveVerbs.OfKind(Span.of(days), k.key()))).toList()));
    }
}
