package zaigang.base.pictures;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Words as they are drawn, with the font that comes with the program. */
class LetteringTest {
    private static final Style STYLE = Style.of(30, Ink.TEXT);
    private static final Lettering LETTERING = Lettering.load();

    private static String drawn(String text, int room) {
        var canvas = new Canvas(LETTERING, 1080);
        canvas.words(new Box(0, 0, room, 40), text, STYLE, Canvas.Align.LEFT);
        return canvas.drawing(40).words().map(Drawn.Words::text).reduce("", String::concat);
    }

    @ParameterizedTest
    @ValueSource(strings = {"王堃", "陶喆", "张珺", "\ud872\udf4e鑫", "\u4dae", "√迟公假半差补未×夜○停½–…"})
    void characters_of_names_and_all_signs_are_in_the_font(String text) {
        assertThat(drawn(text, 1000)).isEqualTo(text);
    }

    @Test
    void what_the_font_lacks_shows_as_a_box_and_what_is_never_seen_is_left_out() {
        assertThat(drawn("李\ud83d\ude00\u0915四\u200b\ufe0f", 1000)).isEqualTo("李□□四");
        assertThat(drawn("一\n二\t三", 1000)).isEqualTo("一 二 三");
    }

    @Test
    void what_is_too_long_is_cut_between_characters_and_that_shows() {
        assertThat(drawn("阿不都热西提·买买提", 180)).isEqualTo("阿不都热西…");
        assertThat(drawn("\ud872\udf4e\ud872\udf4e\ud872\udf4e", 65)).isEqualTo("\ud872\udf4e…");
        assertThat(drawn("王", 10)).isEmpty();
    }

    @Test
    void paragraphs_are_broken_where_lines_may_end() {
        var canvas = new Canvas(LETTERING, 1080);
        int end = canvas.paragraph(0, 0, 200, "应到 25，请假 3，公差 1。未确认 2 on business", STYLE);
        assertThat(canvas.drawing(500).words().map(Drawn.Words::text)).allSatisfy(line ->
                assertThat(line).doesNotStartWith("，").doesNotStartWith("。")).doesNotContain("");
        assertThat(canvas.heightOf("应到 25，请假 3，公差 1。未确认 2 on business", STYLE, 200)).isEqualTo(end);
    }

    @Test
    void few_colours_come_out_as_they_are() throws IOException {
        var canvas = new Canvas(LETTERING, 100);
        canvas.area(new Box(0, 0, 50, 50), Ink.ORANGE);
        canvas.words(new Box(50, 0, 50, 50), "岗", STYLE, Canvas.Align.LEFT);
        var image = ImageIO.read(new ByteArrayInputStream(Png.of(canvas.drawing(60), LETTERING)));
        assertThat(List.of(image.getWidth(), image.getHeight())).containsExactly(100, 60);
        assertThat(image.getRGB(20, 20) & 0xFFFFFF).isEqualTo(Ink.ORANGE.rgb());
        assertThat(image.getRGB(20, 55) & 0xFFFFFF).isEqualTo(Ink.PAPER.rgb());
        assertThat(image.getColorModel().getPixelSize()).isEqualTo(8);
    }
}
