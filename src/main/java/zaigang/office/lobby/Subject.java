package zaigang.office.lobby;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import zaigang.base.text.Text;

/** What help is divided into: each has a page with its commands, in this order. */
enum Subject {
    DAY("today", "explain", "me", "done", "rules", "whom"),
    LEAVE("leave", "deputy"),
    DUTY("duty", "swap", "cover", "reminders", "calendar"),
    TEAM("board", "check", "spot", "spot_night", "vacancies", "burden"),
    ROSTER("roster", "sheet", "template", "import", "bind", "post_position"),
    MONTH("report", "digest", "compare", "close", "reopen", "bulletin"),
    PEOPLE("invite", "unlinked", "audit"),
    SETTINGS("language", "data");

    private final List<String> commands;

    Subject(String... commands) {
        this.commands = List.of(commands);
    }

    /** Those of its commands that are among these. */
    List<String> of(Set<String> offered) {
        return commands.stream().filter(offered::contains).toList();
    }

    Text title() {
        return Text.of("lobby.subject_" + key());
    }

    /** What can be typed, with examples. */
    Text about() {
        return Text.of("lobby.about_" + key());
    }

    private String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
