package zaigang.base.pictures;

import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Writes drawings as PNG with a table of 256 colours: of few colours and their shades, as charts are, nothing is seen to be lost. */
public final class Png {
    private static final int MOST_COLOURS = 256;
    /** Shades that differ by less than this in each of red, green and blue are one. */
    private static final int BITS = 0xF8F8F8;

    private Png() {}

    public static byte[] of(Drawing drawing, Lettering lettering) {
        BufferedImage painted = new Painter(lettering).paint(drawing);
        int[] pixels = painted.getRGB(0, 0, painted.getWidth(), painted.getHeight(), null, 0, painted.getWidth());
        return written(indexed(pixels, painted.getWidth(), painted.getHeight()));
    }

    private static BufferedImage indexed(int[] pixels, int width, int height) {
        int[] colours = frequent(pixels);
        Map<Integer, Byte> places = new HashMap<>();
        byte[] indexed = new byte[pixels.length];
        for (int i = 0; i < pixels.length; i++) {
            int pixel = pixels[i] & 0xFFFFFF;
            indexed[i] = i > 0 && pixels[i] == pixels[i - 1] ? indexed[i - 1] : places.computeIfAbsent(pixel, p -> nearest(p, colours));
        }
        var image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_INDEXED,
                new IndexColorModel(8, colours.length, colours, 0, false, -1, DataBuffer.TYPE_BYTE));
        image.getRaster().setDataElements(0, 0, width, height, indexed);
        return image;
    }

    /** The colours that occur most; the plain ones come out as they are, since whatever is near them counts for them. */
    private static int[] frequent(int[] pixels) {
        Map<Integer, Map<Integer, Integer>> counts = new HashMap<>();
        for (int i = 0; i < pixels.length;) {
            int end = i + 1;
            while (end < pixels.length && pixels[end] == pixels[i]) {
                end++;
            }
            int pixel = pixels[i] & 0xFFFFFF;
            counts.computeIfAbsent(pixel & BITS, k -> new HashMap<>()).merge(pixel, end - i, Integer::sum);
            i = end;
        }
        return counts.values().stream()
                .sorted(Comparator.comparingInt((Map<Integer, Integer> near) -> -near.values().stream().mapToInt(n -> n).sum())
                        .thenComparing(near -> near.keySet().stream().min(Comparator.naturalOrder()).orElseThrow()))
                .limit(MOST_COLOURS)
                .mapToInt(near -> near.entrySet().stream().max(Map.Entry.<Integer, Integer>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey())).orElseThrow().getKey()).toArray();
    }

    private static byte nearest(int pixel, int[] colours) {
        int best = 0;
        int least = Integer.MAX_VALUE;
        for (int i = 0; i < colours.length && least > 0; i++) {
            int distance = distance(pixel, colours[i]);
            if (distance < least) {
                best = i;
                least = distance;
            }
        }
        return (byte) best;
    }

    private static int distance(int a, int b) {
        int red = (a >> 16 & 0xFF) - (b >> 16 & 0xFF);
        int green = (a >> 8 & 0xFF) - (b >> 8 & 0xFF);
        int blue = (a & 0xFF) - (b & 0xFF);
        return red * red + green * green + blue * blue;
    }

    private static byte[] written(BufferedImage image) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new MemoryCacheImageOutputStream(bytes)) {
            if (!ImageIO.write(image, "png", out)) {
                throw new IllegalStateException("this Java cannot write PNG");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
