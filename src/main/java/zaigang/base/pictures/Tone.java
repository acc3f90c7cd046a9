package zaigang.base.pictures;

/** The colour of a field, and that of the words on it. */
public enum Tone {
    PAPER(Ink.PAPER, Ink.TEXT),
    SHADE(Ink.SHADE, Ink.QUIET),
    GREY(Ink.GREY, Ink.QUIET),
    PALE_BLUE(Ink.PALE_BLUE, Ink.BLUE),
    SKY(Ink.SKY, Ink.NAVY),
    BLUE(Ink.BLUE, Ink.PAPER),
    MINT(Ink.MINT, Ink.TEXT),
    LAVENDER(Ink.LAVENDER, Ink.TEXT),
    YELLOW(Ink.YELLOW, Ink.TEXT),
    ORANGE(Ink.ORANGE, Ink.TEXT),
    DARK_RED(Ink.DARK_RED, Ink.PAPER);

    private final Ink fill;
    private final Ink words;

    Tone(Ink fill, Ink words) {
        this.fill = fill;
        this.words = words;
    }

    public Ink fill() {
        return fill;
    }

    public Ink words() {
        return words;
    }
}
