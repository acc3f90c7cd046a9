package zaigang.spine.outbox;

import java.nio.ByteBuffer;

/** What Telegram takes as a photo, by its documentation of sendPhoto. */
final class PhotoLimits {
    private static final int LARGEST = 10_000_000;
    private static final int WIDTH_AND_HEIGHT = 10_000;
    private static final int RATIO = 20;
    /** Where a PNG has its width and, behind it, its height. */
    private static final int WIDTH_AT = 16;
    private static final int HEIGHT_AT = 20;
    private static final long PNG = 0x89504E470D0A1A0AL;

    private PhotoLimits() {}

    /** Whether it is a PNG that Telegram shows as a photo. */
    static boolean take(byte[] png) {
        if (png.length > LARGEST || png.length < HEIGHT_AT + Integer.BYTES || ByteBuffer.wrap(png).getLong() != PNG) {
            return false;
        }
        long width = ByteBuffer.wrap(png).getInt(WIDTH_AT);
        long height = ByteBuffer.wrap(png).getInt(HEIGHT_AT);
        return width > 0 && height > 0 && width + height <= WIDTH_AND_HEIGHT && width <= RATIO * height && height <= RATIO * width;
    }
}
