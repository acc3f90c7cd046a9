package zaigang.edge.sandbox;

import java.util.Optional;

/**
 * A file in a chat.
 *
 * @param fileId by which the bot names it
 * @param bytes the content; shared, not to be changed
 * @param picture the size of a photo; empty for a document
 */
public record Document(String fileId, String fileName, String mimeType, byte[] bytes, Optional<Picture> picture) {
    /** Width and height in pixels. */
    public record Picture(int width, int height) {}
}
