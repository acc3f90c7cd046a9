package zaigang;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import zaigang.base.text.Texts;
import zaigang.cli.Zaigang;

/** The walls of the house: what may know what. */
class WallsTest {
    /** From the ground up: each wing may use those before it and none after it. */
    private static final List<String> WINGS =
            List.of("base", "spine", "code", "away", "duty", "day", "month", "office", "edge");

    private static final Path MAIN = Path.of("src/main/java/zaigang");

    private static JavaClasses house;

    @BeforeAll
    static void read() {
        house = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("zaigang");
        assertThat(house).hasSizeGreaterThan(200);
    }

    private static void holds(ArchRule rule) {
        rule.check(house);
    }

    @Test
    void every_package_stands_in_a_wing() {
        holds(classes().that().doNotHaveSimpleName("package-info").should().resideInAnyPackage(Stream.concat(
                Stream.of("zaigang", "zaigang.cli"), WINGS.stream().map(w -> "zaigang." + w + ".*")).toArray(String[]::new)));
    }

    @Test
    void a_wing_uses_only_those_before_it() {
        for (int i = 0; i < WINGS.size() - 1; i++) {
            forbid(WINGS.get(i), WINGS.subList(i + 1, WINGS.size()));
        }
    }

    @Test
    void packages_are_not_cyclic() {
        holds(slices().matching("zaigang.(*).(*)..").should().beFreeOfCycles());
    }

    private static void only(String where, String... libraries) {
        holds(noClasses().that().resideOutsideOfPackage(where).should().dependOnClassesThat().resideInAnyPackage(libraries)
                .because("only " + where + " knows " + String.join(", ", libraries)));
    }

    @Test
    void each_library_at_the_edge_is_known_to_one_package() {
        only("zaigang.edge.telegram..", "org.telegram..", "okhttp3..");
        only("zaigang.edge.quartz..", "org.quartz..");
        only("zaigang.base.workdays..", "com.tyme..");
        only("zaigang.base.pictures..", "java.awt..");
        only("zaigang.base.sheets..", "org.dhatim..", "org.apache.commons.csv..", "org.apache.commons.compress..");
        only("zaigang.base.yaml..", "org.yaml..");
        only("zaigang.spine.ledger..", "org.flywaydb..", "org.sqlite..", "java.sql..", "javax.sql..");
        only("zaigang.cli..", "picocli..");
        only("zaigang.duty.export..", "biweekly..");
    }

    @Test
    void sql_is_in_the_ledger_classes_only() {
        var sql = Set.of("run", "runAll", "insert", "list", "rows", "first", "count");
        holds(noClasses().that(not(resideInAPackage("zaigang.spine.ledger.."))).and(not(nameMatching(".*Ledger(\\$.*)?")))
                .should().accessTargetWhere(DescribedPredicate.describe("it is a statement of a transaction",
                        (JavaAccess<?> a) -> a.getTargetOwner().getName().equals("zaigang.spine.ledger.Tx")
                                && sql.contains(a.getName()))));
    }

    @Test
    void time_is_asked_of_the_injected_source_only() {
        Pattern asking = Pattern.compile("java\\.(time\\.(Instant|LocalDate|LocalTime|LocalDateTime|ZonedDateTime|OffsetDateTime"
                + "|YearMonth|Year)\\.now|time\\.Clock\\.system.*|time\\.InstantSource\\.system|lang\\.System\\.currentTimeMillis"
                + "|time\\.ZoneId\\.systemDefault|util\\.TimeZone\\.getDefault)");
        holds(noClasses().that(not(resideInAnyPackage("zaigang", "zaigang.cli..")))
                .should().accessTargetWhere(DescribedPredicate.describe("it asks the machine for the time or the zone",
                        (JavaAccess<?> a) -> asking.matcher(a.getTargetOwner().getName() + "." + a.getName()).matches())));
    }

    /** Each start waits for it. */
    @Test
    void the_bundles_are_read_once_in_a_process() {
        holds(noClasses().that(not(nameMatching("zaigang\\.cli\\.Zaigang")))
                .should().callMethod(Texts.class, "load"));
        assertThat(house.get(Zaigang.class).getMethodReferencesFromSelf()).filteredOn(a -> a.getName().equals("load")).hasSize(1);
    }

    @Test
    void the_terminal_belongs_to_the_command_line() {
        holds(noClasses().that(not(resideInAPackage("zaigang.cli.."))).and(not(nameMatching("zaigang\\.Start")))
                .should().accessTargetWhere(DescribedPredicate.describe("it is a standard stream",
                        (JavaAccess<?> a) -> a.getTargetOwner().getName().equals("java.lang.System")
                                && Set.of("out", "err", "in", "console").contains(a.getName()))));
    }

    /** The outer world is carried by the spine to whatever feature there is, and the sandbox is Telegram's side of the wire. */
    @Test
    void the_edge_knows_no_feature_and_the_sandbox_nothing_of_ours() {
        forbid("edge", WINGS.subList(WINGS.indexOf("code"), WINGS.indexOf("edge")));
        forbid("edge.sandbox", List.of("spine"));
    }

    private static void forbid(String part, List<String> others) {
        String[] packages = others.stream().map(o -> "zaigang." + o + "..").toArray(String[]::new);
        holds(noClasses().that().resideInAPackage("zaigang." + part + "..").should().dependOnClassesThat()
                .resideInAnyPackage(packages));
    }

    @Test
    void the_wiring_is_used_by_nobody_but_the_command_line() {
        holds(noClasses().that(not(resideInAnyPackage("zaigang", "zaigang.cli..")))
                .should().dependOnClassesThat(DescribedPredicate.describe("are of the wiring",
                        (JavaClass c) -> c.getPackageName().equals("zaigang"))));
    }

    @Test
    void buttons_and_awaited_lines_are_declared_before_they_are_made() {
        holds(noClasses().that(not(resideInAnyPackage("zaigang.spine.chat", "zaigang.spine.desk")))
                .should().accessTargetWhere(DescribedPredicate.describe("it makes or reads a button's data by hand",
                        (JavaAccess<?> a) -> Set.of("Press", "TapSpec", "StepSpec").contains(a.getTargetOwner().getSimpleName())
                                && a.getTargetOwner().getPackageName().equals("zaigang.spine.chat")
                                && Set.of("<init>", "parse", "args").contains(a.getName()))));
    }

    /** What a feature says to somebody is nobody else's to look into: what a decision came to is a result of its own. */
    @Test
    void replies_are_looked_into_by_the_desk_only() throws IOException {
        Pattern looking = Pattern.compile("instanceof (Reply|Refusal)\\b");
        assertThat(sources().filter(f -> !f.startsWith(MAIN.resolve("spine/desk")) && !f.startsWith(MAIN.resolve("edge/sandbox")))
                .filter(f -> lines(f).stream().anyMatch(l -> looking.matcher(l).find()))).isEmpty();
    }

    @Test
    void what_is_put_together_by_hand_takes_seven_things_at_most() {
        assertThat(house.stream().filter(c -> !c.isRecord() && !c.isEnum())
                .flatMap(c -> c.getConstructors().stream()).filter(c -> c.getRawParameterTypes().size() > 7)
                .map(JavaConstructor::getFullName)).isEmpty();
    }

    /** But for the sandbox, where Telegram's own words stand beside ours. */
    @Test
    void a_name_means_one_thing() throws IOException {
        Map<String, List<Path>> byName = sources().filter(f -> !f.endsWith("package-info.java"))
                .filter(f -> !f.startsWith(MAIN.resolve("edge/sandbox")))
                .collect(Collectors.groupingBy(f -> f.getFileName().toString()));
        assertThat(byName.values()).allSatisfy(files -> assertThat(files).hasSize(1));
    }

    private static Stream<Path> sources() throws IOException {
        try (var files = Files.walk(MAIN)) {
            return files.filter(f -> f.toString().endsWith(".java")).toList().stream();
        }
    }

    @Test
    void no_chinese_in_the_code() throws IOException {
        Pattern chinese = Pattern.compile("[\\p{IsHan}\\u3000-\\u303f\\uff00-\\uffef]");
        try (var files = Files.walk(Path.of("src/main"))) {
            var found = files.filter(f -> f.toString().endsWith(".java"))
                    .flatMap(f -> lines(f).stream().filter(l -> chinese.matcher(l).find()).map(l -> f + ": " + l.strip()))
                    .toList();
            assertThat(found).isEmpty();
        }
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
