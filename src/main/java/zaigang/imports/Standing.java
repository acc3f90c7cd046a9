package zaigang.imports;

import java.util.Locale;
import zaigang.text.Text;

/** What somebody is, as far as a staff list can say. The rights of organizers are never a sheet's to give. */
enum Standing {
    /** Leads the team that he or she belongs to. */
    LEADER,
    MEMBER,
    /** Of the township. */
    LIAISON,
    /** Neither a cadre nor a liaison. */
    NONE;

    /** Whether it gives rights over others. */
    boolean isRole() {
        return this == LEADER || this == LIAISON;
    }

    Text text() {
        return Text.of("imports.standing_" + name().toLowerCase(Locale.ROOT));
    }
}
