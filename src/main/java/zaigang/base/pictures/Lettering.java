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

    private final FontRenderContext metrics = new FontRenderContext(null, true, true);
    private final Map<Style, Font> fonts = new HashMap<>();
    /** By the character: the font knows no pairs, so that a line is as wide as its characters together. */
    private final Map<Style, Map<Integer, Double>> advances = new HashMap<>();
    private final Map<Integer, String> seen = new HashMap<>();
    private final Font font;

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
        Map<Integer, Double> known = advances.computeIfAbsent(style, s -> new HashMap<>());
        double width = shown(text).codePoints().mapToDouble(c -> known.computeIfAbsent(c,
                one -> font(style).getStringBounds(Character.toString(one), metrics).getWidth())).sum();
        return (int) Math.ceil(width - HAIR);
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
        text.codePoints().forEach(c -> shown.append(seen.computeIfAbsent(c, this::shown)));
        return shown.toString();
    }

    private String shown(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> " ";
            case Character.FORMAT, Character.NON_SPACING_MARK, Character.SURROGATE -> "";
            default -> font.canDisplay(character) ? Character.toString(character) : MISSING;
        };
    }
}
