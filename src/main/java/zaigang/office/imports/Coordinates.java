package zaigang.office.imports;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import zaigang.base.sheets.CellText;
import zaigang.spine.people.Position;

/** Reads where a post is, as sheets say it in decimal degrees: in one cell, longitude first, or in two. */
final class Coordinates {
    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d+(?:\\.\\d+)?");
    /** More than this is no latitude, so the other number is. */
    private static final double POLE = 90;

    private Coordinates() {}

    /** Two numbers in any dress; empty for anything else, such as degrees with minutes and seconds. */
    static Optional<Position> both(String cell) {
        List<Double> numbers = numbers(cell);
        if (numbers.size() != 2) {
            return Optional.empty();
        }
        double first = numbers.getFirst();
        double second = numbers.getLast();
        return Math.abs(first) <= POLE && Math.abs(second) > POLE ? Position.of(first, second) : Position.of(second, first);
    }

    static Optional<Position> of(String longitude, String latitude) {
        List<Double> east = numbers(longitude);
        List<Double> north = numbers(latitude);
        return east.size() == 1 && north.size() == 1 ? Position.of(north.getFirst(), east.getFirst()) : Optional.empty();
    }

    private static List<Double> numbers(String cell) {
        return NUMBER.matcher(CellText.clean(cell)).results().map(r -> Double.valueOf(r.group())).toList();
    }
}
