package zaigang.month.report;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;

/** How light a picture is in each part of it: what a glance sees, whatever the last bit of each letter's edge. */
record PictureDigest(int width, int height, int[] light) {
    private static final int ACROSS = 18;
    private static final int DOWN = 24;
    private static final int TOLERANCE = 4;

    static PictureDigest of(byte[] png) {
        try {
            BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
            int[] light = IntStream.range(0, ACROSS * DOWN).map(i -> mean(image, i % ACROSS, i / ACROSS)).toArray();
            return new PictureDigest(image.getWidth(), image.getHeight(), light);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** From 0 to 255. */
    private static int mean(BufferedImage image, int column, int row) {
        long sum = 0;
        long count = 0;
        for (int y = image.getHeight() * row / DOWN; y < image.getHeight() * (row + 1) / DOWN; y++) {
            for (int x = image.getWidth() * column / ACROSS; x < image.getWidth() * (column + 1) / ACROSS; x++) {
                int rgb = image.getRGB(x, y);
                sum += 299L * (rgb >> 16 & 0xFF) + 587L * (rgb >> 8 & 0xFF) + 114L * (rgb & 0xFF);
                count += 1000;
            }
        }
        return (int) (sum / count);
    }

    static PictureDigest parse(String line) {
        String[] parts = line.split(" ");
        int[] light = IntStream.range(0, ACROSS * DOWN).map(i -> Integer.parseInt(parts[2].substring(2 * i, 2 * i + 2), 16)).toArray();
        return new PictureDigest(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]), light);
    }

    boolean looksLike(PictureDigest other) {
        return width == other.width && height == other.height
                && IntStream.range(0, light.length).allMatch(i -> Math.abs(light[i] - other.light[i]) <= TOLERANCE);
    }

    @Override
    public String toString() {
        return width + " " + height + " " + IntStream.of(light).mapToObj("%02x"::formatted).collect(Collectors.joining());
    }
}
