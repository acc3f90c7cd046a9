package zaigang.duty.vacancy;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import zaigang.base.settings.Settings;
import zaigang.spine.agenda.AlarmKind;
import zaigang.spine.agenda.AlarmType;
import zaigang.spine.agenda.Late;
import zaigang.spine.agenda.Rung;
import zaigang.spine.chat.Feature;
import zaigang.spine.kit.Kit;
import zaigang.spine.ledger.Tx;
import zaigang.spine.people.Scope;

/**
 * Each evening, when the digests tell what is vacant in the coming days, that counts as told: a later change of it is no news. What was
 * filled, or is over, is forgotten.
 */
final class ToldVacancies implements Feature {
    private static final AlarmType<LocalDate> PLAN = AlarmType.ofDay("vacancy.plan");
    /** The subject is a day and a time of it. */
    private static final AlarmType<String> EVENING = AlarmType.of("vacancy.evening", subject -> subject, subject -> subject);
    /** Found later than this, the next evening is near enough. */
    private static final Duration USEFUL = Duration.ofHours(6);

    private final Vacancies vacancies;
    private final Settings settings;
    private final VacancyLedger ledger = new VacancyLedger();

    ToldVacancies(Kit kit, Vacancies vacancies) {
        this.settings = kit.settings();
        this.vacancies = vacancies;
    }

    @Override
    public String name() {
        return "vacancydigest";
    }

    @Override
    public List<AlarmKind> alarms() {
        return List.of(
                PLAN.ringsSilently(Late.stillUseful(), (tx, day, due) -> plan(tx)),
                EVENING.rings(Late.uselessAfter(USEFUL), (tx, evening, due) -> keep(tx)));
    }

    @Override
    public void start(Tx tx) {
        plan(tx);
    }

    private Rung plan(Tx tx) {
        LocalDate day = LocalDate.ofInstant(tx.now(), settings.zone());
        LocalTime at = settings.county().digest().evening();
        EVENING.put(tx, day + "/" + at, day.atTime(at).atZone(settings.zone()).toInstant());
        LocalDate tomorrow = day.plusDays(1);
        PLAN.put(tx, tomorrow, tomorrow.atStartOfDay(settings.zone()).toInstant());
        return Rung.DONE;
    }

    private Rung keep(Tx tx) {
        var period = vacancies.coming(tx);
        List<Vacancy> all = vacancies.between(tx, Scope.county(), period.from(), period.to());
        ledger.keepTold(tx, all);
        Set<String> places = all.stream().map(Vacancy::place).collect(Collectors.toSet());
        ledger.kept(tx).stream().filter(p -> !places.contains(p)).forEach(p -> ledger.end(tx, p));
        return Rung.DONE;
    }
}
