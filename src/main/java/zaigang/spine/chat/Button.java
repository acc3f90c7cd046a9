package zaigang.spine.chat;

import zaigang.base.text.Text;

/** A button under a message: it presses something, or opens a link. */
public sealed interface Button {
    Text label();

    record Pressing(Text label, Press press) implements Button {}

    record Link(Text label, String url) implements Button {}
}
