package zaigang.month.digest;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import zaigang.base.text.Text;
import zaigang.base.workdays.Period;
import zaigang.day.attendance.TallyText;
import zaigang.month.report.Comparison;
import zaigang.month.report.ComparisonText;
import zaigang.month.report.ReportLinks;
import zaigang.month.report.ReportPhrases;
import zaigang.spine.chat.Keyboard;

/** A digest as one message: what needs doing, then the figures against those of the period before. A pure function of the facts. */
record DigestPage(DigestFacts facts, ZoneId zone) {
    record Page(Text text, Keyboard keyboard) {}

    /**
     * What a reader gets of what is due; empty where there is nothing to say.
     *
     * @param all the shortest first; what is longer than a day and has no figures is left out
     */
    Optional<Page> of(DigestReader reader, List<DigestChoice.Due> all) {
        List<DigestChoice.Due> dues = all.stream().filter(d -> d.kind() == DigestKind.DAY || !block(d).figures().isEmpty()).toList();
        return dues.isEmpty() ? Optional.empty() : some(reader, dues);
    }

    private Optional<Page> some(DigestReader reader, List<DigestChoice.Due> dues) {
        List<Text> todo = new ToDo(facts, reader).lines(longest(dues));
        List<DigestChoice.Due> held = dues.stream().filter(d -> !block(d).figures().isEmpty()).toList();
        boolean restDay = held.isEmpty();
        if (restDay && facts.vacancies().count() == 0 || todo.isEmpty() && onlyDay(held) && reader.choice().silent()) {
            return Optional.empty();
        }
        Text text = todo.isEmpty() && onlyDay(held) ? quiet(held.getFirst()) : Text.paragraphs(paragraphs(reader, dues, held, todo));
        Keyboard keys = reader.group().isPresent() || restDay ? Keyboard.NONE
                : Keyboard.row(ReportLinks.picture(upToNow(longest(held).period()), facts.scope()),
                        ReportLinks.sheet(upToNow(longest(held).period()), facts.scope()));
        return Optional.of(new Page(text, keys));
    }

    private static boolean onlyDay(List<DigestChoice.Due> held) {
        return held.stream().allMatch(d -> d.kind() == DigestKind.DAY);
    }

    private static DigestChoice.Due longest(List<DigestChoice.Due> dues) {
        return dues.stream().max(Comparator.comparing(DigestChoice.Due::kind)).orElseThrow();
    }

    /** Of a week that is not over the days that were. */
    private Period upToNow(Period period) {
        return period.to().isAfter(facts.day()) ? new Period(period.from(), facts.day()) : period;
    }

    private DigestFacts.Block block(DigestChoice.Due due) {
        return facts.blocks().get(due);
    }

    private Text quiet(DigestChoice.Due due) {
        return Text.of("digest.quiet", "title", title(List.of(due)), "figures",
                TallyText.of(block(due).figures().tally()));
    }

    private Text[] paragraphs(DigestReader reader, List<DigestChoice.Due> dues, List<DigestChoice.Due> held, List<Text> todo) {
        var all = new ArrayList<Text>();
        all.add(title(dues));
        all.add(todo.isEmpty() ? Text.of("digest.nothing") : Text.lines(todo));
        held.forEach(d -> all.add(figures(d)));
        held.forEach(d -> all.add(deeds(reader, block(d))));
        return all.toArray(Text[]::new);
    }

    private Text title(List<DigestChoice.Due> dues) {
        return Text.of("digest.title", "kinds", Text.list(dues.stream().map(d -> d.kind().label()).toList()),
                "date", facts.day(), "scope", ReportPhrases.scope(facts.scopeName()));
    }

    private Text figures(DigestChoice.Due due) {
        DigestFacts.Block block = block(due);
        return Text.lines(Text.of("digest.block_" + due.kind().key(), "period", ReportPhrases.period(due.period())),
                TallyText.of(block.figures().tally()), ComparisonText.of(block.compared()),
                due.kind() == DigestKind.DAY ? Text.none() : ComparisonText.away(Comparison.Side.of(block.figures())),
                OutageText.of(block.outages(), zone));
    }

    /** In a group nobody's name stands, so neither does what they did. */
    private Text deeds(DigestReader reader, DigestFacts.Block block) {
        List<Text> lines = block.deeds().stream().filter(d -> facts.people().containsKey(d.personId())).map(d -> Text.of("digest.deed",
                "name", facts.people().get(d.personId()).name(), "date", d.day(), "deed", d.text())).collect(Collectors.toList());
        return reader.group().isPresent() || lines.isEmpty() ? Text.none() : Text.of("digest.deeds", "lines", Text.lines(lines));
    }
}
