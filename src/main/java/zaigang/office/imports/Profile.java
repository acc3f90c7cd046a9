package zaigang.office.imports;

import java.util.ArrayList;
import java.util.List;
import zaigang.base.text.Text;

/** What a staff list says of a person, or would say of one that is stored; texts are empty where there is nothing. */
record Profile(String name, String phone, String gender, String unit, String rank, String team, String post, String township,
        Standing standing) {

    /** Whether this is a dispatched cadre. A liaison is one only with a team or a post. */
    boolean cadre() {
        return switch (standing) {
            case LEADER, MEMBER -> true;
            case LIAISON -> !team.isEmpty() || !post.isEmpty();
            case NONE -> false;
        };
    }

    /** The person with another role. */
    Profile as(Standing other) {
        return new Profile(name, phone, gender, unit, rank, team, post, township, other);
    }

    /** The person in the role of an older profile, and where that role holds. */
    Profile inRoleOf(Profile before) {
        return new Profile(name, phone, gender, unit, rank, before.standing == Standing.LEADER ? before.team : team, post,
                before.standing == Standing.LIAISON ? before.township : township, before.standing);
    }

    /** What differs from an older one, each with the old and the new value. */
    List<Text> differences(Profile before) {
        var found = new ArrayList<Text>();
        add(found, "phone", before.phone, phone);
        add(found, "gender", before.gender, gender);
        add(found, "unit", before.unit, unit);
        add(found, "rank", before.rank, rank);
        add(found, "team", before.team, team);
        add(found, "post", before.post, post);
        add(found, "township", before.township, township);
        if (before.standing != standing) {
            found.add(difference("role", before.standing.text(), standing.text()));
        }
        return found;
    }

    private static void add(List<Text> found, String field, String before, String after) {
        if (!before.equals(after)) {
            found.add(difference(field, value(before), value(after)));
        }
    }

    private static Text value(String value) {
        return value.isEmpty() ? Text.of("imports.nothing") : Text.verbatim(value);
    }

    private static Text difference(String field, Text before, Text after) {
        return Text.of("imports.difference", "field", Text.of("imports.field_" + field), "before", before, "after", after);
    }
}
