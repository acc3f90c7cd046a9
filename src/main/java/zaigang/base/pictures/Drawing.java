package zaigang.base.pictures;

import java.util.List;
import java.util.stream.Stream;

/** A sheet that can be painted: what is where, later marks over earlier ones. */
public record Drawing(int width, int height, List<Mark> marks) {
    public Drawing {
        marks = List.copyOf(marks);
    }

    public Stream<Mark.Words> words() {
        return marks.stream().filter(Mark.Words.class::isInstance).map(Mark.Words.class::cast);
    }
}
