package zaigang.office.retention;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import zaigang.base.settings.Settings;
import zaigang.base.sheets.SheetPage;
import zaigang.base.sheets.SheetWriter;
import zaigang.base.text.Language;
import zaigang.base.text.Text;
import zaigang.base.text.Texts;
import zaigang.spine.ledger.Tx;
import zaigang.spine.outbox.Outbox;
import zaigang.spine.people.People;
import zaigang.spine.people.Person;

/** All that is stored about a person, a sheet for each table that has anything. */
final class MyDataSheet {
    /** Columns of instants; all others hold what they say. */
    private static final Set<String> INSTANTS = Set.of("at", "from_at", "begins", "ends", "opens", "closes", "until",
            "unreachable_since");

    private final Texts texts;
    private final Language language;
    private final People people;
    private final Settings settings;
    private final Set<String> known;
    private final Map<Long, String> names = new HashMap<>();
    private final RetentionLedger ledger = new RetentionLedger();

    MyDataSheet(Texts texts, Language language, People people, Settings settings) {
        this.texts = texts;
        this.language = language;
        this.people = people;
        this.settings = settings;
        this.known = texts.keys(language);
    }

    byte[] make(Tx tx, Person person) {
        SheetWriter writer = SheetWriter.workbook("Zaigang");
        cover(tx, person, writer);
        for (KeptTable table : Tables.ALL.reversed()) {
            table.mine().map(query -> ledger.mine(tx, query, person.id())).filter(rows -> !rows.isEmpty())
                    .ifPresent(rows -> sheet(tx, writer, table, rows));
        }
        return writer.bytes();
    }

    private void cover(Tx tx, Person person, SheetWriter writer) {
        var age = settings.retention();
        writer.sheet(say("retention.sheet_cover")).title(say("retention.file_name"))
                .note(person.name() + " \u00b7 " + time(tx.now()))
                .note(say("retention.cover"))
                .note(texts.plain(language, Text.of("retention.cover_periods", "locations", age.locations().toDays(),
                        "messages", age.messages().toDays(), "attendance", age.attendance().toDays())));
    }

    private void sheet(Tx tx, SheetWriter writer, KeptTable table, List<Map<String, Object>> rows) {
        SheetPage page = writer.sheet(or("retention.table_" + table.table(), table.table()));
        List<String> columns = List.copyOf(rows.getFirst().keySet());
        page.header(columns.stream().map(c -> or("retention.column_" + c, c)).toList());
        rows.forEach(row -> page.row(columns.stream().map(c -> value(tx, table, c, row.get(c))).toArray()));
    }

    private Object value(Tx tx, KeptTable table, String column, Object value) {
        return switch (value) {
            case null -> "";
            case byte[] bytes -> texts.plain(language, Text.of("retention.bytes", "count", bytes.length));
            case Number n when INSTANTS.contains(column) || column.endsWith("_at") -> time(Instant.ofEpochMilli(n.longValue()));
            case Number n when table.people().contains(column) && !RetentionLedger.isAccount(column) -> name(tx, n.longValue());
            case String body when column.equals("body") -> Outbox.wording(body);
            case String act when known.contains("audit.what_" + act.toLowerCase(Locale.ROOT)) ->
                say("audit.what_" + act.toLowerCase(Locale.ROOT));
            case String word -> or("audit.word_" + word.toLowerCase(Locale.ROOT), word);
            default -> value;
        };
    }

    private String name(Tx tx, long personId) {
        return names.computeIfAbsent(personId, id -> people.find(tx, id).map(Person::name).orElse(""));
    }

    private LocalDateTime time(Instant instant) {
        return LocalDateTime.ofInstant(instant, settings.zone()).truncatedTo(ChronoUnit.SECONDS);
    }

    private String or(String key, String otherwise) {
        return known.contains(key) ? say(key) : otherwise;
    }

    private String say(String key) {
        return texts.plain(language, Text.of(key));
    }
}
