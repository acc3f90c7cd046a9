package zaigang.month.pictures;

import java.util.List;
import java.util.Optional;
import zaigang.base.pictures.Tone;

/**
 * How a day stands.
 *
 * @param vacancies first of all: posts at which nobody is
 * @param nothing what is said where there is no unit
 */
public record BoardDay(PictureHead head, List<Vacancy> vacancies, List<Unit> units, List<Meaning> legend, String nothing) {
    public BoardDay {
        vacancies = List.copyOf(vacancies);
        units = List.copyOf(units);
        legend = List.copyOf(legend);
    }

    /** @param kind how sure it is */
    public record Vacancy(String kind, Tone tone, String words) {}

    /**
     * A township, a team, or somebody.
     *
     * @param sign of somebody's state
     * @param count how many of how many, and the rate; or the state
     * @param causes who is missing and why; empty where nobody is
     * @param parts of those expected, in their order
     */
    public record Unit(String name, Optional<PeopleMonth.Signed> sign, String count, String causes, List<Slice> parts) {}

    public record Slice(int count, Tone tone) {}
}
