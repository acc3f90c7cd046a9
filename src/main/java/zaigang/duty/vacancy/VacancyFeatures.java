package zaigang.duty.vacancy;

import java.util.List;
import zaigang.duty.exchange.Takers;
import zaigang.duty.exchange.VerifiedAbsences;
import zaigang.duty.roster.Rosters;
import zaigang.spine.chat.Feature;
import zaigang.spine.kit.Kit;

/**
 * Vacancies, put together.
 *
 * @param view what is vacant in words, for other pages
 * @param alerts for whoever asks what a leave would leave vacant, and for whoever has found somebody absent
 */
public record VacancyFeatures(List<Feature> all, VacancyView view, VacancyAlerts alerts) {
    /** @param takers who could fill a vacancy: they are asked */
    public static VacancyFeatures of(Kit kit, Rosters rosters, Takers takers, VerifiedAbsences absences) {
        var vacancies = new Vacancies(kit, rosters, absences);
        var view = new VacancyView(vacancies, rosters, kit.people());
        var calls = new VacancyCalls(kit, rosters, takers, view);
        var alerts = new VacancyAlerts(kit, rosters, vacancies, view, calls);
        return new VacancyFeatures(List.of(
                new VacancyDesk(kit, vacancies, view, alerts, calls),
                new ToldVacancies(kit, vacancies)), view, alerts);
    }
}
