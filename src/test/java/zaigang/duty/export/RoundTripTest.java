package zaigang.duty.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zaigang.base.settings.Settings;
import zaigang.base.text.Language;
import zaigang.base.text.Texts;
import zaigang.base.workdays.SpokenDates;
import zaigang.base.workdays.Workdays;
import zaigang.duty.roster.ChangeCause;
import zaigang.duty.roster.PlannedShift;
import zaigang.duty.roster.RosterChange;
import zaigang.duty.roster.Rosters;
import zaigang.office.imports.Importer;
import zaigang.office.imports.Preview;
import zaigang.spine.audit.By;
import zaigang.spine.books.Books;
import zaigang.spine.kit.Kit;
import zaigang.spine.ledger.Ledger;
import zaigang.spine.ledger.Tx;
import zaigang.spine.outbox.Outbox;
import zaigang.spine.people.Door;
import zaigang.spine.people.People;

/** A month that was exported and is imported again changes nothing, whatever it holds and however it is laid out. */
class RoundTripTest {
    private static final YearMonth MONTH = YearMonth.of(2026, 12);
    private static final String ROSTER = "值班表";
    private static final int RUNS = 12;
    private static final List<String> NAMES = List.of("王强", "李丽", "赵敏", "欧阳长风", "孙文", "钱进", "周建华", "吴秀兰", "马晓东", "高翠萍");
    private static final List<String> SHIFTS = List.of("白班", "夜班", "早班", "中班", "备勤", "24小时班", "城关镇 白班", "一号门岗", "白天岗", "A岗");
    private static final List<String> NOTES = List.of("", "", "节前安全检查", "防汛二级响应：加强巡查", "带好雨具");
    private static final List<String> LEADERS = List.of("县长老周", "胡书记");

    @TempDir
    Path home;

    private final Texts texts = Texts.load();
    private final People people = new People();
    private final Kit kit = new Kit(people, new Outbox(people, texts, Settings.DEFAULT), Settings.DEFAULT, Workdays.builtIn(), texts,
            new SpokenDates(texts));
    private final Rosters rosters = new Rosters(people, kit.outbox(), Settings.DEFAULT, kit.workdays());
    private final Importer importer = new Importer(kit, new Door(new SecureRandom()), rosters, new Books());
    private Ledger ledger;

    @BeforeEach
    void open() {
        ledger = Ledger.open(home.resolve("zaigang.db"), InstantSource.fixed(Instant.parse("2026-11-23T00:00:00Z")));
        ledger.change(tx -> {
            tx.run("INSERT INTO team (name) VALUES ('第一工作组'), ('第二工作组')");
            for (int i = 0; i < NAMES.size(); i++) {
                person(tx, NAMES.get(i), "1380000" + (1000 + i), 1);
            }
            person(tx, "张伟", "13900000001", 1);
            person(tx, "张伟", "13900000002", 2);
            person(tx, "李丽", "", 2);
        });
    }

    private static void person(Tx tx, String name, String phone, long team) {
        tx.run("INSERT INTO person (name, phone, cadre, team_id, joined_on) VALUES (?, ?, TRUE, ?, '2026-01-01')", name, phone, team);
    }

    @AfterEach
    void close() {
        ledger.close();
    }

    @Test
    void a_random_month_in_each_layout_and_language_comes_back_as_it_was() {
        long seed = new SecureRandom().nextInt(1_000_000);
        for (int run = 0; run < RUNS; run++) {
            var random = new Random(seed + run);
            store(month(random));
            for (Layout layout : Layout.values()) {
                for (Language language : Language.values()) {
                    assertThat(changed(layout, language)).as("seed %d, %s, %s", seed + run, layout, language).isEmpty();
                }
            }
        }
    }

    @Test
    void an_export_into_an_emptied_roster_brings_everything_back() {
        long seed = new SecureRandom().nextInt(1_000_000);
        for (int run = 0; run < 5; run++) {
            List<PlannedShift> wanted = month(new Random(seed + run));
            store(wanted);
            for (Layout layout : Layout.values()) {
                List<PlannedShift> before = stored();
                byte[] file = export(layout, Language.ZH);
                store(List.of());
                Preview preview = importer.preview(ledger, "x.xlsx", file);
                assertThat(preview).as("seed %d: %s", seed + run, texts.plain(Language.ZH, preview.text(Preview.TERMINAL_LINES)))
                        .isInstanceOf(Preview.Ready.class);
                importer.apply(ledger, (Preview.Ready) preview, ChangeCause.first(), By.cli("import"));
                assertThat(RosterChange.diff(before, stored(), MONTH.atDay(1), MONTH.atEndOfMonth()).isEmpty())
                        .as("seed %d, %s", seed + run, layout).isTrue();
            }
        }
    }

    private List<PlannedShift> stored() {
        return ledger.read(tx -> rosters.planned(tx, ROSTER, MONTH.atDay(1), MONTH.atEndOfMonth()));
    }

    private byte[] export(Layout layout, Language language) {
        return ledger.read(tx -> RosterSheet.bytes(RosterMonth.read(tx, rosters, people, rosters.named(tx, ROSTER).orElseThrow(), MONTH),
                layout, new SheetWords(texts, language, Workdays.builtIn())));
    }

    /** What the import of the export would change, in words; empty where it is nothing. */
    private String changed(Layout layout, Language language) {
        Preview preview = importer.preview(ledger, "x.xlsx", export(layout, language));
        return preview instanceof Preview.Ready ready && ready.changesNothing() ? ""
                : texts.plain(Language.ZH, preview.text(Preview.TERMINAL_LINES)) + "\n" + stored();
    }

    private void store(List<PlannedShift> wanted) {
        ledger.change(tx -> {
            // What shifts need stays with what is stored, and would differ for those that are made anew.
            rosters.apply(tx, ROSTER, RosterChange.diff(rosters.planned(tx, ROSTER, MONTH.atDay(1), MONTH.atEndOfMonth()), List.of(),
                    MONTH.atDay(1), MONTH.atEndOfMonth()), ChangeCause.first());
            rosters.apply(tx, ROSTER, RosterChange.diff(List.of(), wanted, MONTH.atDay(1), MONTH.atEndOfMonth()), ChangeCause.first());
        });
    }

    private static List<PlannedShift> month(Random random) {
        var names = new ArrayList<>(SHIFTS);
        Collections.shuffle(names, random);
        List<String> kinds = random.nextInt(4) == 0 ? List.of("") : names.subList(0, 1 + random.nextInt(4));
        boolean sameLeaders = random.nextBoolean();
        var shifts = new ArrayList<PlannedShift>();
        for (LocalDate day = MONTH.atDay(1); !day.isAfter(MONTH.atEndOfMonth()); day = day.plusDays(1 + (random.nextInt(5) == 0 ? 1 : 0))) {
            var free = new ArrayList<>(IntStream.rangeClosed(1, NAMES.size() + 3).mapToObj(i -> (long) i).toList());
            Collections.shuffle(free, random);
            List<Long> leaders = free.subList(0, random.nextInt(3) == 0 ? 1 : 0);
            List<String> outside = random.nextInt(5) == 0 ? List.of(LEADERS.get(random.nextInt(2))) : List.of();
            String note = NOTES.get(random.nextInt(NOTES.size()));
            int taken = 2;
            for (int i = 0; i < kinds.size(); i++) {
                if (random.nextInt(8) == 0) {
                    continue;
                }
                int people = random.nextInt(6) == 0 ? 0 : 1 + random.nextInt(2);
                int start = (8 + i * 5 + (random.nextInt(6) == 0 ? 1 : 0)) % 24;
                shifts.add(new PlannedShift(day, kinds.get(i), LocalTime.of(start, i % 2 == 0 ? 0 : 30),
                        Duration.ofHours(kinds.size() == 1 ? 24 : 6 + i * 3),
                        sameLeaders || random.nextBoolean() ? leaders : List.of(),
                        sameLeaders || random.nextBoolean() ? outside : List.of(),
                        List.copyOf(free.subList(taken, taken + people)), kinds.size() == 1 || random.nextBoolean() ? note : ""));
                taken += people;
            }
        }
        return shifts;
    }

    @Test
    void what_a_layout_cannot_hold_is_noticed() {
        store(List.of(new PlannedShift(MONTH.atDay(1), "备注", LocalTime.of(8, 0), Duration.ofHours(8), List.of(), List.of(),
                List.of(1L), ""), new PlannedShift(MONTH.atDay(2), "长班", LocalTime.of(8, 0), Duration.ofHours(48), List.of(), List.of(),
                List.of(2L), "")));
        assertThat(changed(Layout.LIST, Language.ZH)).isNotEmpty();
    }
}
