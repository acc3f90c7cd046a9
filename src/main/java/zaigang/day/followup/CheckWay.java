package zaigang.day.followup;

import java.util.Locale;
import zaigang.base.text.Text;

/** How somebody checked. */
public enum CheckWay {
    PHONE,
    ON_SITE;

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    Text word() {
        return Text.of("check.way_" + key());
    }
}
