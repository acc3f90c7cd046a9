package zaigang;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import zaigang.spine.agenda.AlarmKind;
import zaigang.spine.agenda.AlarmType;
import zaigang.spine.chat.Feature;

/**
 * Whoever is answered in the desk's transaction, or rung in the agenda's, holds the one writer: sheets are neither written nor read
 * there, but by heavy alarms beside it. Followed from what a feature offers through all calls in the code, those of lambdas and
 * references included.
 */
class WriterWallTest {
    private static final Set<String> IN_THE_WRITER = Set.of(
            "commands", "taps", "steps", "file", "location", "openQuestion", "start", "listeners");
    private static final Set<String> HEAVY = Set.of("heavy", "heavySilent", "job", "reads", "readsSilently", "works");
    private static final Pattern SHEETS = Pattern.compile("zaigang\\.base\\.sheets\\.SheetWriter\\.bytes(UpTo)?"
            + "|zaigang\\.base\\.sheets\\.SheetFile\\.read|zaigang\\.duty\\.export\\.SheetReadBack\\.changesNothing");

    private static final Map<String, List<JavaCodeUnit>> TARGETS = new HashMap<>();

    private static JavaClasses house;

    @BeforeAll
    static void read() {
        house = new ClassFileImporter().withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("zaigang");
    }

    private static List<JavaClass> features() {
        return house.stream().filter(c -> c.isAssignableTo(Feature.class) && !c.isInterface()).toList();
    }

    private static Stream<JavaMethod> methods(JavaClass feature, Predicate<String> names) {
        return feature.getMethods().stream().filter(m -> names.test(m.getName()));
    }

    /** Where an alarm is declared: what stands in the line of a heavy kind is its work. */
    private static boolean heavyLine(JavaCodeUnit unit, JavaAccess<?> access) {
        return unit.getMethodCallsFromSelf().stream().anyMatch(c -> HEAVY.contains(c.getName())
                && (c.getTargetOwner().isEquivalentTo(AlarmKind.class) || c.getTargetOwner().isEquivalentTo(AlarmType.class))
                && c.getLineNumber() == access.getLineNumber());
    }

    private static Stream<JavaAccess<?>> light(JavaCodeUnit unit) {
        return accesses(unit).filter(a -> !heavyLine(unit, a));
    }

    @Test
    void no_word_tap_or_light_alarm_writes_or_reads_a_sheet() {
        var found = new TreeMap<String, String>();
        for (JavaClass feature : features()) {
            Stream<JavaAccess<?>> offered = methods(feature, name -> IN_THE_WRITER.contains(name) || name.equals("alarms"))
                    .flatMap(WriterWallTest::light);
            way(offered, WriterWallTest::light).ifPresent(way -> found.put(feature.getName(), way));
        }
        assertThat(found).isEmpty();
    }

    /** Else the test above could be blind. */
    @Test
    void heavy_alarms_are_seen_to_do_so() {
        var writing = features().stream()
                .filter(f -> way(methods(f, "alarms"::equals).flatMap(WriterWallTest::accesses), WriterWallTest::accesses).isPresent())
                .map(JavaClass::getSimpleName).toList();
        assertThat(writing).contains("RosterSheets", "Templates", "Reports", "Bulletins", "AuditLog", "MyData", "FileImport");
    }

    private static Stream<JavaAccess<?>> accesses(JavaCodeUnit unit) {
        return Stream.of(unit.getCallsFromSelf(), unit.getMethodReferencesFromSelf(), unit.getConstructorReferencesFromSelf())
                .flatMap(Set::stream);
    }

    /** The calls by which a sheet is come to, if one is; the shortest way. */
    private static Optional<String> way(Stream<JavaAccess<?>> from, Function<JavaCodeUnit, Stream<JavaAccess<?>>> on) {
        Map<String, String> ways = new HashMap<>();
        Deque<JavaAccess<?>> open = new ArrayDeque<>(from.toList());
        while (!open.isEmpty()) {
            JavaAccess<?> access = open.removeFirst();
            String name = access.getTargetOwner().getName() + "." + access.getName();
            String way = ways.getOrDefault(access.getOrigin().getFullName(), access.getOrigin().getName()) + " > " + name;
            if (SHEETS.matcher(name).matches()) {
                return Optional.of(way);
            }
            targets(access).stream().filter(unit -> ways.putIfAbsent(unit.getFullName(), way) == null)
                    .forEach(unit -> on.apply(unit).forEach(open::addLast));
        }
        return Optional.empty();
    }

    /** What may be meant by a call: the method that is named, and those that stand in for it in other classes. */
    private static List<JavaCodeUnit> targets(JavaAccess<?> access) {
        return access.getTarget() instanceof AccessTarget.CodeUnitAccessTarget target
                && target.getOwner().getPackageName().startsWith("zaigang")
                ? TARGETS.computeIfAbsent(target.getFullName(), name -> kin(target.getOwner())
                        .flatMap(c -> c.getCodeUnits().stream()).filter(u -> alike(u, target)).toList())
                : List.of();
    }

    private static Stream<JavaClass> kin(JavaClass owner) {
        return Stream.of(Set.of(owner), owner.getAllRawSuperclasses(), owner.getAllSubclasses()).flatMap(Collection::stream);
    }

    private static boolean alike(JavaCodeUnit unit, AccessTarget.CodeUnitAccessTarget target) {
        return unit.getName().equals(target.getName()) && unit.getRawParameterTypes().equals(target.getRawParameterTypes());
    }
}
