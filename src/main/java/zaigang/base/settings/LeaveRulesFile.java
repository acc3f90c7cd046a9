package zaigang.base.settings;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import zaigang.base.settings.LeaveRules.DecisionLine;
import zaigang.base.settings.LeaveRules.Level;
import zaigang.base.text.Text;
import zaigang.base.yaml.As;
import zaigang.base.yaml.Fields;
import zaigang.base.yaml.Item;
import zaigang.base.yaml.Read;
import zaigang.base.yaml.Scalars;
import zaigang.base.yaml.YamlFile;

/** Reads the section {@code leave} of the settings; what holds otherwise is in {@code leave.yaml} beside this class. */
final class LeaveRulesFile {
    private static final int LONGEST_NAME = 20;

    private LeaveRulesFile() {}

    static LeaveRules builtIn() {
        String file = "leave.yaml";
        try (InputStream in = LeaveRulesFile.class.getResourceAsStream(file)) {
            return switch (YamlFile.parse(Path.of(file), in.readAllBytes(), As.fields(LeaveRulesFile::whole))) {
                case Read.Ok<LeaveRules> ok -> ok.value();
                case Read.Bad<LeaveRules> bad -> throw new IllegalStateException("in the program's own " + bad.problems());
            };
        } catch (IOException e) {
            throw new UncheckedIOException("the program's own " + file + " cannot be read", e);
        }
    }

    private static LeaveRules whole(Fields f) {
        return new LeaveRules(f.required("kinds", kinds(), List.of()), f.required("lines", lines(), List.of()),
                f.required("ask-after", askAfter(), Duration.ZERO), f.required("past-days", pastDays(), 0),
                f.required("return-at", Scalars.time(), LocalTime.NOON));
    }

    /** The section of a county's file, of which every key may be left out. */
    static LeaveRules over(LeaveRules base, Fields f) {
        return new LeaveRules(f.optional("kinds", kinds()).orElse(base.kinds()),
                f.optional("lines", lines()).orElse(base.lines()),
                f.optional("ask-after", askAfter()).orElse(base.askAfter()),
                f.optional("past-days", pastDays()).orElse(base.pastDays()),
                f.optional("return-at", Scalars.time()).orElse(base.returnAt()));
    }

    private static As<Duration> askAfter() {
        return Scalars.duration(Duration.ofMinutes(30), Duration.ofDays(7));
    }

    private static As<Integer> pastDays() {
        return Scalars.integer(0, 31);
    }

    private static As<List<LeaveKind>> kinds() {
        return item -> As.someOf(As.fields(LeaveRulesFile::kind), Text.of("files.no-kinds")).read(item)
                .filter(kinds -> distinct(item, kinds.stream().map(LeaveKind::key).toList()));
    }

    private static boolean distinct(Item item, List<String> keys) {
        boolean distinct = keys.stream().distinct().count() == keys.size();
        if (!distinct) {
            item.problem(Text.of("files.kind-twice", "keys", Text.names(keys)));
        }
        return distinct;
    }

    private static LeaveKind kind(Fields f) {
        As<Boolean> yesOrNo = As.choice(new TreeMap<>(Map.of("yes", true, "no", false)));
        String key = f.required("key", Scalars.text(LONGEST_NAME)
                .check(k -> k.matches("[a-z][a-z0-9-]*"), k -> Text.of("files.id", "value", k)), "other");
        return new LeaveKind(key,
                f.required("zh", Scalars.text(LONGEST_NAME), key), f.required("en", Scalars.text(LONGEST_NAME), key),
                f.optional("words", As.list(Scalars.text(LONGEST_NAME))).orElse(List.of()),
                f.optional("hints", As.list(Scalars.text(LONGEST_NAME))).orElse(List.of()),
                f.optional("on-duty", yesOrNo).orElse(false), f.optional("reason", yesOrNo).orElse(false));
    }

    private static As<List<DecisionLine>> lines() {
        return item -> As.someOf(As.fields(LeaveRulesFile::line), Text.of("files.no-lines")).read(item)
                .filter(lines -> ascending(item, lines));
    }

    /** Each line is for longer leave than the one before, and asks whoever has to agree from below. */
    private static boolean ascending(Item item, List<DecisionLine> lines) {
        boolean good = lines.stream().allMatch(l -> l.by().stream().sorted().distinct().toList().equals(l.by()));
        for (int i = 1; i < lines.size() && good; i++) {
            int before = lines.get(i - 1).upTo().orElse(Integer.MAX_VALUE);
            good = before < lines.get(i).upTo().orElse(Integer.MAX_VALUE);
        }
        if (!good) {
            item.problem(Text.of("files.lines-order"));
        }
        return good;
    }

    private static DecisionLine line(Fields f) {
        As<Level> level = As.choice(new TreeMap<>(Map.of(
                "leader", Level.LEADER, "liaison", Level.LIAISON, "organizer", Level.ORGANIZER)));
        return new DecisionLine(f.optional("up-to", Scalars.integer(1, 366)),
                f.required("by", As.someOf(level, Text.of("files.no-levels")), List.of(Level.LEADER)));
    }
}
