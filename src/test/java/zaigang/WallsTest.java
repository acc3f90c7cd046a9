package zaigang;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The walls of the house: what may know what. */
class WallsTest {
    /** Features and what stands on them, from the ground up: each may use those before it and none after it. */
    private static final List<String> STOREYS =
            List.of("people", "audit", "books", "discipline", "leave", "roster", "rotation", "vacancy", "exchange", "groups", "takeover",
                    "outing", "attendance", "corrections", "spotcheck", "monthend", "quota", "matters", "myrecord");
    /** What reads or brings in whatever the features hold; side by side. */
    private static final List<String> ROOF = List.of("imports", "export", "report", "burden", "lobby", "retention");
    /** What stands on the roof, and the one part of it that each may use. */
    private static final Map<String, String> CHIMNEYS = Map.of("bulletin", "report");

    private static JavaClasses classes;

    @BeforeAll
    static void read() {
        classes = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("zaigang");
        assertThat(classes).hasSizeGreaterThan(200);
    }

    private static void holds(ArchRule rule) {
        rule.check(classes);
    }

    @Test
    void packages_are_not_cyclic() {
        holds(slices().matching("zaigang.(*)..").should().beFreeOfCycles());
    }

    private static void only(String where, String... libraries) {
        holds(noClasses().that().resideOutsideOfPackage(where).should().dependOnClassesThat().resideInAnyPackage(libraries)
                .because("only " + where + " knows " + String.join(", ", libraries)));
    }

    @Test
    void each_library_at_the_edge_is_known_to_one_package() {
        only("zaigang.telegram..", "org.telegram..", "okhttp3..");
        only("zaigang.quartz..", "org.quartz..");
        only("zaigang.workdays..", "com.tyme..");
        only("zaigang.sheets..", "org.dhatim..", "org.apache.commons.csv..", "org.apache.commons.compress..");
        only("zaigang.yaml..", "org.yaml..");
        only("zaigang.ledger..", "org.jdbi..", "org.flywaydb..", "org.sqlite..", "java.sql..", "javax.sql..");
        only("zaigang.cli..", "picocli..");
        only("zaigang.export..", "biweekly..");
    }

    @Test
    void sql_is_in_the_ledger_classes_only() {
        var sql = Set.of("run", "runAll", "insert", "list", "rows", "first", "count");
        holds(noClasses().that(not(resideInAPackage("zaigang.ledger.."))).and(not(nameMatching(".*Ledger(\\$.*)?")))
                .should().accessTargetWhere(DescribedPredicate.describe("it is a statement of a transaction",
                        (JavaAccess<?> a) -> a.getTargetOwner().getName().equals("zaigang.ledger.Tx")
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

    @Test
    void the_terminal_belongs_to_the_command_line() {
        holds(noClasses().that(not(resideInAPackage("zaigang.cli.."))).and(not(nameMatching("zaigang\\.Start")))
                .should().accessTargetWhere(DescribedPredicate.describe("it is a standard stream",
                        (JavaAccess<?> a) -> a.getTargetOwner().getName().equals("java.lang.System")
                                && Set.of("out", "err", "in", "console").contains(a.getName()))));
    }

    @Test
    void features_reach_downwards_only() {
        for (int i = 0; i < STOREYS.size(); i++) {
            forbid(STOREYS.get(i), STOREYS.subList(i + 1, STOREYS.size()));
            forbid(STOREYS.get(i), ROOF);
            forbid(STOREYS.get(i), List.copyOf(CHIMNEYS.keySet()));
        }
        for (String part : ROOF) {
            forbid(part, ROOF.stream().filter(p -> !p.equals(part)).toList());
            forbid(part, List.copyOf(CHIMNEYS.keySet()));
        }
        CHIMNEYS.forEach((part, below) -> forbid(part, ROOF.stream().filter(p -> !p.equals(below)).toList()));
    }

    /** The spine carries any feature, so it knows none; and the sandbox is Telegram's side of the wire. */
    @Test
    void the_spine_knows_no_feature_and_the_sandbox_nothing_of_ours() {
        var features = new ArrayList<>(STOREYS.subList(1, STOREYS.size()));
        features.addAll(ROOF);
        features.addAll(CHIMNEYS.keySet());
        for (String part : List.of("ledger", "agenda", "outbox", "desk", "chat", "people", "text", "settings", "workdays", "yaml",
                "sheets", "telegram", "quartz")) {
            forbid(part, features);
        }
        forbid("sandbox", features);
        forbid("sandbox", List.of("people", "desk", "agenda", "outbox", "chat"));
        for (String part : List.of("text", "yaml", "ledger", "sheets", "workdays", "settings")) {
            forbid(part, List.of("people", "chat", "desk", "outbox", "agenda", "telegram", "quartz", "sandbox"));
        }
    }

    private static void forbid(String part, List<String> others) {
        String[] packages = others.stream().map(o -> "zaigang." + o + "..").toArray(String[]::new);
        holds(noClasses().that().resideInAPackage("zaigang." + part + "..").should().dependOnClassesThat()
                .resideInAnyPackage(packages).allowEmptyShould(true));
    }

    @Test
    void the_wiring_is_used_by_nobody_but_the_command_line() {
        holds(noClasses().that(not(resideInAnyPackage("zaigang", "zaigang.cli..")))
                .should().dependOnClassesThat(DescribedPredicate.describe("are of the wiring",
                        (JavaClass c) -> c.getPackageName().equals("zaigang"))));
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
