package zaigang.edge.sandbox;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;
import javax.imageio.ImageIO;

/** What can be told of an image. */
final class Pictures {
    private Pictures() {}

    /** Width and height from the head of an image, with no pixel decoded; empty for anything else. */
    static Optional<Document.Picture> size(byte[] bytes) {
        try (var input = ImageIO.createImageInputStream(new ByteArrayInputStream(bytes))) {
            var readers = ImageIO.getImageReaders(input);
            if (!readers.hasNext()) {
                return Optional.empty();
            }
            var reader = readers.next();
            reader.setInput(input);
            var size = new Document.Picture(reader.getWidth(0), reader.getHeight(0));
            reader.dispose();
            return Optional.of(size);
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
