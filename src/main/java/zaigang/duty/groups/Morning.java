package zaigang.duty.groups;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import zaigang.base.settings.Settings;
import zaigang.base.text.Text;
import zaigang.duty.roster.DutyLines;
import zaigang.spine.agenda.AlarmKind;
import zaigang.spine.agenda.AlarmType;
import zaigang.spine.agenda.Late;
import zaigang.spine.agenda.Rung;
import zaigang.spine.kit.Kit;
import zaigang.spine.ledger.Tx;
import zaigang.spine.outbox.Lane;
import zaigang.spine.outbox.Letter;
import zaigang.spine.outbox.Outbox;
import zaigang.spine.people.People;
import zaigang.spine.people.Person;
import zaigang.spine.people.Scope;
import zaigang.spine.people.TheirSettings;

/** Posts the day's duty to each bound group once a morning, where there is any. Each alarm sets the next day's. */
final class Morning {
    private static final AlarmType<Posting> POST = AlarmType.of("groups.roster", Posting::written, Posting::read);
    /** Later the day is under way, and who wants to know asks. */
    private static final Duration GRACE = Duration.ofHours(4);

    private final GroupLedger ledger;
    private final People people;
    private final Outbox outbox;
    private final DutyLines duties;
    private final Settings settings;

    /** The duty of a day, for a group. */
    private record Posting(LocalDate day, long groupId) {
        String written() {
            return day + "@" + groupId;
        }

        static Posting read(String subject) {
            String[] parts = subject.split("@");
            return new Posting(LocalDate.parse(parts[0]), Long.parseLong(parts[1]));
        }
    }

    Morning(GroupLedger ledger, Kit kit, DutyLines duties) {
        this.ledger = ledger;
        this.people = kit.people();
        this.outbox = kit.outbox();
        this.duties = duties;
        this.settings = kit.settings();
    }

    /** It decides for itself what is too late, since the next day's alarm must be set in any case. */
    List<AlarmKind> alarms() {
        return List.of(POST.rings(Late.windowMoves(), this::ring));
    }

    void planAll(Tx tx) {
        ledger.live(tx).forEach(g -> plan(tx, g));
    }

    /** Sets the next alarm of a group. */
    void plan(Tx tx, GroupChat group) {
        LocalTime at = time(tx, group.scope());
        ZonedDateTime today = tx.now().atZone(settings.zone()).toLocalDate().atTime(at).atZone(settings.zone());
        LocalDate day = today.toLocalDate().plusDays(today.toInstant().isAfter(tx.now()) ? 0 : 1);
        POST.put(tx, new Posting(day, group.id()), day.atTime(at).atZone(settings.zone()).toInstant());
    }

    private Rung ring(Tx tx, Posting posting, Instant due) {
        Optional<GroupChat> bound = ledger.find(tx, posting.groupId()).filter(GroupChat::live);
        if (bound.isEmpty()) {
            return new Rung.Skipped("the group is not bound any more");
        }
        plan(tx, bound.get());
        Instant until = due.plus(GRACE);
        if (!tx.now().isBefore(until)) {
            return new Rung.Skipped("too late");
        }
        Text duty = duties.day(tx, bound.get().scope(), posting.day());
        if (duty.isNone()) {
            return new Rung.Skipped("nobody is on duty");
        }
        outbox.post(tx, bound.get().address(),
                Letter.of(Lane.BULK, duty).once(POST.name() + ":" + posting.written()).until(until));
        return Rung.DONE;
    }

    /** When the roster is posted to a group of this scope; a team's township is that of its people. */
    LocalTime time(Tx tx, Scope scope) {
        var theirs = TheirSettings.read(tx, people, settings);
        var day = switch (scope) {
            case Scope.OfTownship t -> theirs.of(Optional.empty(), Optional.of(t.townshipId()));
            case Scope.OfTeam t -> theirs.of(Optional.of(t.teamId()), township(tx, t));
            case Scope.County c -> settings.county();
            case Scope.Only o -> settings.county();
        };
        return day.duty().groupRoster();
    }

    private Optional<Long> township(Tx tx, Scope.OfTeam team) {
        return Stream.concat(people.leaders(tx, team.teamId()).stream(), people.in(tx, team).stream())
                .flatMap((Person p) -> p.townshipId().stream()).findFirst();
    }
}
