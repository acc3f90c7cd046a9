package zaigang.base.pictures;

import java.util.List;
import java.util.stream.Stream;

/** A sheet that can be painted: what is where, later marks over earlier ones. */
public record Drawing(int width, int height, List<Drawn> marks) {
    public Drawing {
        marks = List.copyOf(marks);
    }

    public Stream<Drawn.Words> words() {
        return marks.stream().filter(Drawn.Words.class::isInstance).map(Drawn.Words.class::cast);
    }
}
