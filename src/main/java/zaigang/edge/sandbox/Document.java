package zaigang.edge.sandbox;

import java.util.Optional;

/**
 * A file in a chat.
 *
 * @param fileId by which the bot names it
 * @param bytes the content; shared, not to be changed
 * @param media as what it was sent
 * @param picture the size of a photo; empty for anything else
 */
public record Document(String fileId, String fileName, String mimeType, byte[] bytes, Media media,
        Optional<Picture> picture) {
    /** Width and height in pixels. */
    public record Picture(int width, int height) {}
}
