package zaigang.edge.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class HtmlTextTest {
    private static FormattedText parsed(String html) {
        assertThat(HtmlText.parse(html)).isInstanceOf(FormattedText.class);
        return (FormattedText) HtmlText.parse(html);
    }

    private static FormattedText.Entity entity(String type, int offset, int length) {
        return new FormattedText.Entity(type, offset, length, "");
    }

    @Test
    void tags_become_entities_counted_in_utf_16() {
        assertThat(parsed("🏟值<b>班<i>表</i></b> <s>x</s>")).isEqualTo(new FormattedText("🏟值班表 x",
                List.of(entity("bold", 3, 2), entity("italic", 4, 1), entity("strikethrough", 6, 1))));
    }

    @Test
    void four_references_and_numbers_are_decoded_and_others_are_left() {
        assertThat(parsed("&ge;&lt;&gt;&amp;&quot;&#22312;&#x5C97;&#12345678; a & b").plain()).isEqualTo("&ge;<>&\"在岗&#12345678; a & b");
    }

    @Test
    void links_keep_their_address_and_bad_ones_are_plain_text() {
        assertThat(parsed("<a href=\"https://a.b/?x=1&amp;y=2\">go</a> <a href='javascript:alert(1)'>no</a>").entities())
                .containsExactly(new FormattedText.Entity("text_link", 0, 2, "https://a.b/?x=1&y=2"));
    }

    @Test
    void code_inside_pre_and_expandable_quotes_are_known() {
        assertThat(parsed("<pre><code class=\"language-x\">a</code></pre><blockquote expandable>b</blockquote>").entities())
                .containsExactly(entity("pre", 0, 1), entity("blockquote", 1, 1));
    }

    @Test
    void white_space_at_the_ends_is_removed_and_entities_move_with_the_text() {
        assertThat(parsed("  <b> a </b> ").trimmed()).isEqualTo(new FormattedText("a", List.of(entity("bold", 0, 1))));
    }
}
