package zaigang.duty.vacancy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import zaigang.base.settings.QuietHours;
import zaigang.base.settings.Settings;
import zaigang.base.text.Text;
import zaigang.spine.agenda.AlarmKind;
import zaigang.spine.agenda.AlarmType;
import zaigang.spine.agenda.Late;
import zaigang.spine.agenda.Rung;
import zaigang.spine.chat.Feature;
import zaigang.spine.kit.Kit;
import zaigang.spine.ledger.Tx;
import zaigang.spine.outbox.Lane;
import zaigang.spine.outbox.Letter;
import zaigang.spine.outbox.Outbox;
import zaigang.spine.outbox.Purpose;
import zaigang.spine.people.People;
import zaigang.spine.people.Person;
import zaigang.spine.people.Scope;
import zaigang.spine.people.Township;

/** Every evening the vacancies of the coming days, to organizers and liaisons; nothing where there is none. */
final class VacancyDigest implements Feature {
    /** When those are told whose settings name this time. */
    private record Evening(LocalDate day, LocalTime at) {
        static Evening parse(String subject) {
            String[] parts = subject.split("/");
            return new Evening(LocalDate.parse(parts[0]), LocalTime.parse(parts[1]));
        }

        @Override
        public String toString() {
            return day + "/" + at;
        }
    }

    private static final AlarmType<LocalDate> PLAN = AlarmType.ofDay("vacancy.plan");
    private static final AlarmType<Evening> SEND = AlarmType.of("vacancy.evening", Evening::toString, Evening::parse);
    /** Found later than this, the next evening's is near enough. */
    private static final Duration USEFUL = Duration.ofHours(6);

    private final Vacancies vacancies;
    private final VacancyView view;
    private final People people;
    private final Outbox outbox;
    private final Settings settings;
    private final VacancyLedger ledger = new VacancyLedger();

    VacancyDigest(Kit kit, Vacancies vacancies, VacancyView view) {
        this.people = kit.people();
        this.outbox = kit.outbox();
        this.settings = kit.settings();
        this.vacancies = vacancies;
        this.view = view;
    }

    @Override
    public String name() {
        return "vacancydigest";
    }

    @Override
    public List<AlarmKind> alarms() {
        return List.of(
                PLAN.ringsSilently(Late.stillUseful(), (tx, day, due) -> plan(tx)),
                SEND.rings(Late.uselessAfter(USEFUL), this::send));
    }

    @Override
    public void start(Tx tx) {
        plan(tx);
    }

    private Rung plan(Tx tx) {
        LocalDate day = LocalDate.ofInstant(tx.now(), settings.zone());
        Stream.concat(Stream.of(settings.county()), settings.townships().keySet().stream().map(settings::forTownship))
                .map(of -> of.digest().evening()).distinct()
                .forEach(at -> SEND.put(tx, new Evening(day, at), instant(day, at)));
        LocalDate tomorrow = day.plusDays(1);
        PLAN.put(tx, tomorrow, instant(tomorrow, LocalTime.MIDNIGHT));
        return Rung.DONE;
    }

    /** Who reads of the whole county needs no second message about a part of it. */
    private Rung send(Tx tx, Evening evening, Instant due) {
        LocalTime at = evening.at();
        var period = vacancies.coming(tx);
        List<Vacancy> all = vacancies.between(tx, Scope.county(), period.from(), period.to());
        List<Person> organizers = people.organizers(tx);
        if (settings.county().digest().evening().equals(at)) {
            post(tx, evening, Text.of("attendance.county"), all, organizers, settings.county().quietHours());
            ledger.keepTold(tx, all);
            forget(tx, all);
        }
        Set<Long> told = new HashSet<>(organizers.stream().map(Person::id).toList());
        VacancyOwners owners = vacancies.owners(tx);
        for (Township township : people.townships(tx)) {
            var theirs = settings.forTownship(township.name());
            if (theirs.digest().evening().equals(at)) {
                var scope = new Scope.OfTownship(township.id());
                post(tx, evening, Text.verbatim(township.name()), all.stream().filter(v -> owners.covers(scope, v)).toList(),
                        people.liaisons(tx, township.id()).stream().filter(p -> !told.contains(p.id())).toList(),
                        theirs.quietHours());
            }
        }
        return Rung.DONE;
    }

    /** Of days that are over, and of what was filled meanwhile, nothing need be kept. */
    private void forget(Tx tx, List<Vacancy> vacant) {
        Set<String> places = Set.copyOf(vacant.stream().map(Vacancy::place).toList());
        ledger.kept(tx).stream().filter(p -> !places.contains(p)).forEach(p -> ledger.end(tx, p));
    }

    private void post(Tx tx, Evening evening, Text scope, List<Vacancy> found, List<Person> readers, QuietHours quiet) {
        var accepted = ledger.accepted(tx);
        long open = found.stream().filter(v -> VacancyView.accepted(accepted, v).isEmpty()).count();
        if (open == 0) {
            return;
        }
        var page = view.list(tx, Text.of("vacancy.head_evening", "scope", scope, "count", open),
                    Text.of("vacancy.none"), found);
        Instant from = quiet.endAfter(tx.now(), settings.zone());
        readers.forEach(r -> outbox.post(tx, r.id(), Letter.of(Lane.BULK, page.text(), page.keyboard())
                .as(Purpose.DIGEST).once("vacancy.evening:" + evening + ":" + r.id()).from(from)));
    }

    private Instant instant(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(settings.zone()).toInstant();
    }
}
