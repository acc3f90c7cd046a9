package zaigang.office.lobby;

import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import zaigang.base.sheets.SheetPage;
import zaigang.base.sheets.SheetWriter;
import zaigang.base.text.Language;
import zaigang.base.text.Text;
import zaigang.base.text.Texts;
import zaigang.spine.people.People;

/** A workbook of invitations: a row for each person, to cut up or to send one by one. */
record InvitationSheet(Texts texts, Language language, Optional<String> botName) {
    record Made(String name, byte[] bytes) {}

    /** @param place whom it is for, in words */
    Made make(String place, Map<People.Unlinked, String> codes, LocalDateTime until) {
        String title = place + say("people.sheet_title");
        SheetWriter writer = SheetWriter.workbook("Zaigang");
        SheetPage page = writer.sheet(say("people.sheet_title")).title(title)
                .subtitle(texts.plain(language, Text.of("people.sheet_until", "day", until.toLocalDate(),
                        "time", until.toLocalTime().truncatedTo(ChronoUnit.MINUTES))))
                .header(say("people.column_name"), say("people.column_unit"), say("people.column_phone"), say("people.column_link"),
                        say("people.column_code"));
        codes.forEach((p, code) -> page.row(p.name(), p.teamName(), p.phone(), link(code), "/start " + code));
        page.note(say("people.sheet_note")).width(4, 4, 60).width(5, 5, 34);
        return new Made(title + "_" + until.toLocalDate() + ".xlsx", writer.bytes());
    }

    /** Empty as long as the bot's name is not known. */
    private String link(String code) {
        return botName.map(bot -> Invitations.link(bot, code)).orElse("");
    }

    private String say(String key) {
        return texts.plain(language, Text.of(key));
    }
}
