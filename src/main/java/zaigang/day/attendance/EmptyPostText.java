package zaigang.day.attendance;

import zaigang.base.text.Text;

/** A post without anybody accounted for, in words. */
public final class EmptyPostText {
    private EmptyPostText() {}

    /** One line: the post, how many of how many are there where that is not certain, and its people. */
    public static Text of(EmptyPosts.Empty vacant, String post) {
        return Text.of(vacant.certain() ? "attendance.vacant" : "attendance.maybe_vacant", "post", post,
                "count", vacant.people().size(), "people", people(vacant));
    }

    /** Its people, each with the state that makes it vacant; that somebody is not confirmed goes without saying. */
    public static Text people(EmptyPosts.Empty vacant) {
        return Text.list(vacant.people().stream().map(d -> person(d, vacant.certain())).toList());
    }

    private static Text person(PersonDay day, boolean certain) {
        return !certain && day.state() instanceof DayState.Unconfirmed ? Text.verbatim(day.name())
                : Text.of(certain ? "attendance.person_state" : "attendance.person_aside",
                        "name", day.name(), "state", StateText.brief(day.state()));
    }
}
