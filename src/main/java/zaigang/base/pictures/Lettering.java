package zaigang.base.pictures;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.font.FontRenderContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;

/**
 * The font of pictures, the one that comes with the program: what a machine has of its own makes no difference. A character that it
 * lacks shows as a box, so that one sees that something is missing. One thread at a time.
 */
public final class Lettering {
    private static final String FILE = "NotoSansSC-Regular.ttf";
    private static final String MISSING = "\u25a1";
    private static final String CUT = "\u2026";
    /** A Chinese character is as wide as its size, but for what gets lost in reckoning. */
    private static final double HAIR = 0.05;
    /** Names come and go: more widths than this are not remembered. */
    private static final int MOST_WIDTHS = 20_000;

    private final FontRenderContext metrics = new FontRenderContext(null, true, true);
    private final Map<Style, Font> fonts = new HashMap<>();
    private final Map<Line, Integer> widths = new HashMap<>();
    private final Font font;

    private record Line(String text, Style style) {}

    private Lettering(Font font) {
        this.font = font;
    }

    /** Reads the font: some tens of milliseconds, so it is kept for as long as pictures are made. */
    public static Lettering load() {
        Fontless.prepare();
        try (InputStream in = Lettering.class.getResourceAsStream(FILE)) {
            return new Lettering(Font.createFont(Font.TRUETYPE_FONT, in));
        } catch (IOException e) {
            throw new UncheckedIOException("the font " + FILE + " cannot be read", e);
        } catch (FontFormatException e) {
            throw new IllegalStateException("the font " + FILE + " is none", e);
        }
    }

    /** What a line of words takes, in pixels. */
    int width(String text, Style style) {
        if (widths.size() >= MOST_WIDTHS) {
            widths.clear();
        }
        return widths.computeIfAbsent(new Line(shown(text), style),
                l -> (int) Math.ceil(font(style).getStringBounds(l.text(), metrics).getWidth() - HAIR));
    }

    /** As much of a line as there is room for; what is cut off leaves an ellipsis. */
    String fit(String text, Style style, int room) {
        String whole = shown(text);
        if (width(whole, style) <= room) {
            return whole;
        }
        int end = whole.length();
        while (end > 0) {
            end = whole.offsetByCodePoints(end, -1);
            String cut = whole.substring(0, end).stripTrailing() + CUT;
            if (width(cut, style) <= room) {
                return cut;
            }
        }
        return "";
    }

    Font font(Style style) {
        return fonts.computeIfAbsent(style, s -> font.deriveFont(s.bold() ? Font.BOLD : Font.PLAIN, s.size()));
    }

    /** Without what is never seen, and with a box for each character that the font lacks. */
    private String shown(String text) {
        var shown = new StringBuilder();
        text.codePoints().forEach(c -> {
            switch (Character.getType(c)) {
                case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> shown.append(' ');
                case Character.FORMAT, Character.NON_SPACING_MARK, Character.SURROGATE -> { }
                default -> shown.append(font.canDisplay(c) ? Character.toString(c) : MISSING);
            }
        });
        return shown.toString();
    }
}
