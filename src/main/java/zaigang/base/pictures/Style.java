package zaigang.base.pictures;

/** How words are written; the size in pixels. */
public record Style(int size, boolean bold, Ink ink) {
    /** Smaller than this is not read on a phone that shows 1080 pixels across. */
    public static final int SMALLEST = 26;

    public Style {
        if (size < SMALLEST) {
            throw new IllegalArgumentException("words of " + size + " pixels are not read on a phone");
        }
    }

    public static Style of(int size, Ink ink) {
        return new Style(size, false, ink);
    }

    public static Style bold(int size, Ink ink) {
        return new Style(size, true, ink);
    }
}
