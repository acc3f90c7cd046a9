package zaigang.spine.audit;

import java.util.List;
import zaigang.base.sheets.SheetPage;
import zaigang.base.sheets.SheetWriter;
import zaigang.base.text.Language;
import zaigang.base.text.Text;
import zaigang.base.text.Texts;
import zaigang.spine.ledger.Tx;

/** The log as a sheet: what is also read page by page, with the number of each line and the way it came. */
final class AuditSheet {
    /** More lines than this no office program shows on one sheet with ease. */
    private static final int MOST = 50_000;

    private final AuditWords words;
    private final Texts texts;
    private final Language language;
    private final AuditLedger ledger = new AuditLedger();

    AuditSheet(AuditWords words, Texts texts, Language language) {
        this.words = words;
        this.texts = texts;
        this.language = language;
    }

    byte[] make(Tx tx, AuditQuery query) {
        SheetPage page = SheetWriter.workbook("Zaigang").sheet(say(Text.of("audit.file_name")));
        page.title(say(Text.of("audit.file_name")));
        page.subtitle(query.from() + " – " + query.to());
        page.header(List.of("number", "date", "time", "who", "role", "what", "whom", "detail", "through").stream()
                .map(c -> say(Text.of("audit.column_" + c))).toList());
        List<AuditLine> lines = ledger.of(tx, query, words.zone(), 0, MOST);
        lines.reversed().forEach(e -> page.row(e.id(), words.day(e), words.time(e), say(words.who(tx, e)), say(words.role(e)),
                say(words.what(e)), say(words.whom(tx, e)), say(words.detail(e)), e.through()));
        if (lines.size() == MOST) {
            page.note(say(Text.of("audit.cut_short", "count", MOST)));
        }
        return page.bytes();
    }

    private String say(Text text) {
        return texts.plain(language, text);
    }
}
