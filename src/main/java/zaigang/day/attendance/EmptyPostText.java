package zaigang.day.attendance;

import zaigang.base.text.Text;

/** A post without anybody accounted for, in words. */
public final class EmptyPostText {
    private EmptyPostText() {}

    /** One line: the post, and each of its people with the state that makes it vacant. */
    public static Text of(EmptyPosts.Empty vacant, String post) {
        return Text.of(vacant.certain() ? "attendance.vacant" : "attendance.maybe_vacant", "post", post,
                "people", Text.list(vacant.people().stream()
                        .map(d -> Text.of("attendance.person_state", "name", d.name(), "state", StateText.brief(d.state())))
                        .toList()));
    }
}
