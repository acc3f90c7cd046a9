package zaigang.office.imports;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import zaigang.duty.roster.PlannedShift;

/** Sheets as offices keep them, after a staff list of 24: what is read is right, the rest is refused. */
class CasesTest {
    @TempDir
    Path home;

    private Office office;

    @BeforeEach
    void open() throws IOException {
        office = new Office(home, "2026-11-27T00:00:00Z");
        office.imports("00-花名册.xlsx", bytes("00-花名册.xlsx"));
    }

    @AfterEach
    void close() {
        office.close();
    }

    private static byte[] bytes(String file) throws IOException {
        try (InputStream in = CasesTest.class.getResourceAsStream("/cases/" + file)) {
            return in.readAllBytes();
        }
    }

    @TestFactory
    Stream<DynamicTest> nothing_is_read_wrongly() throws IOException {
        JsonNode cases = new YAMLMapper().readTree(bytes("expected.yaml"));
        return cases.valueStream().filter(c -> !c.get("file").asText().startsWith("00-"))
                .map(c -> DynamicTest.dynamicTest(c.get("file").asText(), () -> check(c)));
    }

    private void check(JsonNode wanted) throws IOException {
        String file = wanted.get("file").asText();
        Preview preview = office.importer().preview(office.ledger(), file, bytes(file));
        if (preview instanceof Preview.Ready ready) {
            assertThat(ready.kept().taking().leavers()).as("deactivated").isEmpty();
            FileChanges changes = ready.kept().changes();
            if (wanted.get("is").asText().equals("staff")) {
                assertThat(changes.rosters()).as("rosters").isEmpty();
                staff(wanted, file, changes.people(), office.shown(preview));
            } else {
                assertThat(changes.people().isOfList()).as("staff list").isFalse();
                roster(wanted, changes.rosters().stream().flatMap(r -> r.change().added().stream()).toList(), office.shown(preview));
            }
        }
    }

    private static void staff(JsonNode wanted, String file, PeoplePlan plan, String shown) {
        assertThat(plan.added()).as(shown).hasSize(wanted.get("new").asInt());
        assertThat(plan.changed().size()).as(shown).isLessThanOrEqualTo(wanted.get("people").asInt());
        wanted.path("roles").path("\u7EC4\u957F").valueStream().map(n -> n.asText().replaceAll("\uFF08.*", "")).forEach(name -> {
            var roles = plan.added().stream().map(PeoplePlan.Added::profile).filter(p -> p.name().equals(name))
                    .map(Profile::standing).toList();
            assertThat(roles.isEmpty() || roles.contains(Standing.LEADER)).as("%s of %s leads", name, file).isTrue();
        });
    }

    /** People whom the preview names as left out are missing, and nobody else. */
    private static void roster(JsonNode wanted, List<PlannedShift> shifts, String shown) {
        var days = shifts.stream().map(PlannedShift::day).distinct().sorted().toList();
        assertThat(days.getFirst()).as(shown).isEqualTo(LocalDate.parse(wanted.get("first").asText()));
        assertThat(days.getLast()).as(shown).isEqualTo(LocalDate.parse(wanted.get("last").asText()));
        assertThat(days).as(shown).hasSize(wanted.get("days").asInt());
        int duties = shifts.stream().mapToInt(s -> s.personIds().size()).sum();
        boolean said = Stream.of("\u6CA1\u6709\u6392\u8FDB\u53BB", "\u5DF2\u7ECF\u662F\u5F53\u5929\u7684\u5E26\u73ED\u9886\u5BFC",
                "\u6CA1\u6709\u5199\u201C\u5907\u73ED").anyMatch(shown::contains);
        if (!said) {
            assertThat(String.valueOf(duties)).as(shown).isEqualTo(wanted.get("duties").asText());
        }
        hours(wanted, shifts, shown);
    }

    private static void hours(JsonNode wanted, List<PlannedShift> shifts, String shown) {
        boolean evening = shifts.stream().anyMatch(s -> s.name().matches(".*(?:\u665A|\u591C|\u4E0A\u5348|\u4E0B\u5348).*") && s.lasts().toHours() >= 24);
        assertThat(evening).as(shown).isFalse();
        var m = Pattern.compile("(\\d\\d:\\d\\d)\u2013(\\d\\d:\\d\\d)").matcher(wanted.path("sample").path("hours").asText());
        if (m.find()) {
            assertThat(shifts).as(shown).anyMatch(s -> s.starts().toString().equals(m.group(1))
                    && s.starts().plus(s.lasts()).toString().equals(m.group(2)));
        }
    }
}
