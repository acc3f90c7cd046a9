package zaigang.month.report;

import java.time.ZoneId;
import zaigang.base.text.Language;
import zaigang.base.text.Text;
import zaigang.base.text.Texts;

/** The words of a sheet, in one language and without markup. */
public record PlainWords(Texts texts, Language language, ZoneId zone) {
    public String of(String key, Object... namesAndValues) {
        return of(Text.of(key, namesAndValues));
    }

    public String of(Text text) {
        return texts.plain(language, text);
    }
}
