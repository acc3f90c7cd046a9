package zaigang.base.pictures;

/**
 * The colours of pictures. They differ in lightness as well as in hue, blue against yellow, orange and dark red, so that they can be told
 * apart without red and green; what matters is said by a sign or a number beside.
 */
public enum Ink {
    PAPER(0xFFFFFF),
    TEXT(0x1B2530),
    QUIET(0x52606D),
    RULE(0xCBD3DB),
    SHADE(0xF1F3F6),
    GREY(0xDDE1E6),
    PALE_BLUE(0xE3EEF7),
    SKY(0xB5D8F0),
    BLUE(0x1F6FA8),
    NAVY(0x17456B),
    MINT(0xD3E8DF),
    LAVENDER(0xE0D8EE),
    YELLOW(0xFFE48A),
    ORANGE(0xF4A340),
    DARK_RED(0x9E1B32);

    private final int rgb;

    Ink(int rgb) {
        this.rgb = rgb;
    }

    /** As 0xRRGGBB. */
    public int rgb() {
        return rgb;
    }
}
