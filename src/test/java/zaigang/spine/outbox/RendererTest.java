package zaigang.spine.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import zaigang.base.text.Language;
import zaigang.base.text.Text;
import zaigang.base.text.Texts;

/** What goes to Telegram keeps to its limits and is well-formed, whatever people are called. */
class RendererTest {
    private static final Pattern TOKEN = Pattern.compile("<(/?)([a-z]+)>|&(amp|lt|gt);|[^<>&]");
    private static final String HOSTILE = "<b>李&";

    private final Renderer renderer = new Renderer(Texts.load());

    private static Text closed(String name) {
        return Text.of("attendance.vacant", "post", name, "people", Text.names(List.of(name, name)));
    }

    private static void wellFormed(String html) {
        var open = new ArrayDeque<String>();
        int end = 0;
        var tokens = TOKEN.matcher(html);
        while (tokens.find()) {
            assertThat(tokens.start()).as("a stray character of markup in %s", html).isEqualTo(end);
            end = tokens.end();
            if (tokens.group(2) != null && tokens.group(1).isEmpty()) {
                open.push(tokens.group(2));
            } else if (tokens.group(2) != null) {
                assertThat(open.poll()).isEqualTo(tokens.group(2));
            }
        }
        assertThat(end).as(html).isEqualTo(html.length());
        assertThat(open).as(html).isEmpty();
        assertThat(html.codePoints().noneMatch(c -> c >= 0xd800 && c <= 0xdfff)).as("no half characters").isTrue();
    }

    @Test
    void names_are_escaped_where_html_goes_out_and_plain_elsewhere() {
        assertThat(renderer.html(Language.ZH, closed(HOSTILE))).contains("&lt;b&gt;李&amp;").doesNotContain("<b>李");
        Text label = Text.of("people.has_joined", "name", HOSTILE);
        assertThat(renderer.notice(Language.ZH, label)).startsWith("<b>李& 已经加入");
        assertThat(renderer.notice(Language.ZH, Text.of("attendance.timed", "time", "08:30", "state", HOSTILE, "late", "",
                "checked", ""))).isEqualTo("08:30 <b>李&");
    }

    @Test
    void an_over_long_text_loses_whole_lines() {
        Text text = Text.lines(IntStream.range(0, 600).mapToObj(i -> Text.of("people.has_joined", "name", "n" + i)).toList());
        String html = renderer.html(Language.ZH, text);
        assertThat(html).hasSizeLessThanOrEqualTo(Renderer.TEXT_LIMIT).hasSizeGreaterThan(4000).endsWith("\n…");
        wellFormed(html);
    }

    @Test
    void an_over_long_line_is_cut_between_characters_and_its_tags_are_closed() {
        for (String piece : List.of("长", "<", "&", "😀", "a\n")) {
            for (int shift = 0; shift < 7; shift++) {
                Text text = closed("x".repeat(shift) + piece.repeat(5_000));
                String html = renderer.html(Language.ZH, text);
                assertThat(html).hasSizeLessThanOrEqualTo(Renderer.TEXT_LIMIT).hasSizeGreaterThan(4000);
                wellFormed(html);
                String caption = renderer.caption(Language.ZH, text);
                assertThat(caption).hasSizeLessThanOrEqualTo(Renderer.CAPTION_LIMIT).hasSizeGreaterThan(950);
                wellFormed(caption);
            }
        }
    }

    @Test
    void a_notice_is_a_line_of_at_most_two_hundred_characters() {
        for (int shift = 0; shift < 2; shift++) {
            String notice = renderer.notice(Language.ZH, Text.verbatim("x".repeat(shift) + "😀\n".repeat(300)));
            assertThat(notice).hasSizeBetween(190, 200).endsWith("…").doesNotContain("\n");
            assertThat(notice.codePoints().noneMatch(c -> c >= 0xd800 && c <= 0xdfff)).isTrue();
        }
        assertThat(renderer.notice(Language.ZH, Text.verbatim("y".repeat(200)))).isEqualTo("y".repeat(200));
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void any_mixture_of_hostile_parts_is_well_formed(long seed) {
        var random = new Random(seed);
        var pieces = List.of("<", ">", "&", "</b>", "<b>", "&lt;", "\n", "李", "😀", " ", "{name}", "$1", "\\");
        for (int round = 0; round < 200; round++) {
            var name = new StringBuilder();
            for (int n = random.nextInt(60); n > 0; n--) {
                name.append(pieces.get(random.nextInt(pieces.size())));
            }
            Text one = closed(name.toString());
            Text many = Text.lines(Collections.nCopies(1 + random.nextInt(120), one));
            String html = renderer.html(Language.values()[random.nextInt(2)], many);
            assertThat(html).hasSizeLessThanOrEqualTo(Renderer.TEXT_LIMIT);
            wellFormed(html);
        }
    }
}
