package zaigang.month.digest;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import zaigang.away.leave.OverdueReturn;
import zaigang.day.deeds.Deed;
import zaigang.duty.vacancy.VacancyView;
import zaigang.month.report.Comparison;
import zaigang.month.report.Figures;
import zaigang.month.report.PlaceNames;
import zaigang.spine.agenda.Pulse;
import zaigang.spine.chat.Undecided;
import zaigang.spine.people.Person;
import zaigang.spine.people.Scope;

/**
 * All that the digests of a scope say, read once for all its readers.
 *
 * @param day on which they are due
 * @param scopeName empty for the county
 * @param waiting requests of people of the scope
 * @param overdue returns of people of the scope
 * @param people those of whom {@code waiting}, {@code overdue} and deeds speak, by their number
 * @param blocks the figures of each period that is due for some reader
 */
record DigestFacts(
        LocalDate day, Scope scope, String scopeName, PlaceNames names, VacancyView.Open vacancies, List<Undecided> waiting,
        List<OverdueReturn> overdue, Map<Long, Person> people, Map<DigestChoice.Due, Block> blocks) {
    /**
     * A period.
     *
     * @param outages in which the bot was away, for periods longer than a day
     * @param deeds what people let be shown, of a week
     */
    record Block(Figures figures, Comparison compared, OpenDays open, List<Pulse.Outage> outages, List<Deed> deeds) {}
}
