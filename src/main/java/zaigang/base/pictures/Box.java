package zaigang.base.pictures;

/** A rectangle on a sheet, in pixels from the top left. */
public record Box(int x, int y, int width, int height) {
    public int right() {
        return x + width;
    }

    public int bottom() {
        return y + height;
    }

    /** Smaller by so much on each side. */
    public Box inset(int across, int down) {
        return new Box(x + across, y + down, Math.max(0, width - 2 * across), Math.max(0, height - 2 * down));
    }

    public boolean contains(Box other) {
        return other.x >= x && other.y >= y && other.right() <= right() && other.bottom() <= bottom();
    }

    /** Whether they share more than an edge. */
    public boolean overlaps(Box other) {
        return other.x < right() && x < other.right() && other.y < bottom() && y < other.bottom();
    }
}
