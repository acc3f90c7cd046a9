package zaigang.month.pictures;

/**
 * What stands above and below each picture, in words.
 *
 * @param title what it is and of whom
 * @param status draft or closed
 * @param period of which days, and what else is to be known of them
 * @param rate the figure that matters; empty where there is none
 * @param rateName what that figure is
 * @param figures what it is counted from
 * @param made when the picture was made
 * @param pages words for one of several pages
 */
public record PictureHead(
        String title, String status, boolean closed, String period, String rate, String rateName, String figures, String made,
        Pages pages) {
    /** Numbers from 1. */
    @FunctionalInterface
    public interface Pages {
        String of(int page, int of);
    }

    /** The like, saying this in place of figures. */
    public PictureHead saying(String instead) {
        return new PictureHead(title, status, closed, period, "", "", instead, made, pages);
    }
}
