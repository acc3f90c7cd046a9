package zaigang.month.bulletin;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import zaigang.base.text.Text;
import zaigang.spine.agenda.AlarmType;
import zaigang.spine.agenda.Rung;
import zaigang.spine.audit.Audit;
import zaigang.spine.audit.By;
import zaigang.spine.audit.What;
import zaigang.spine.ledger.Tx;
import zaigang.spine.outbox.Lane;
import zaigang.spine.outbox.Letter;
import zaigang.spine.outbox.Outbox;
import zaigang.spine.people.Act;
import zaigang.spine.people.Address;
import zaigang.spine.people.People;
import zaigang.spine.people.Person;
import zaigang.spine.people.Who;

/** Makes what was asked for outside the writer, and sends it. Whether the month is closed is looked at once more. */
record BulletinBuild(People people, Outbox outbox, Bulletin.Source source, BulletinPage page, BulletinMaker maker) {
    static final AlarmType<BulletinOrder> BUILD = AlarmType.of("bulletin.build", BulletinOrder::subject, BulletinOrder::parse);

    private record Asker(Who who, Address to) {}

    /** Whoever asked for it, as long as it is theirs. */
    private Optional<Asker> asker(Tx tx, BulletinOrder order) {
        return people.find(tx, order.personId()).filter(Person::active).map(p -> people.who(tx, p))
                .filter(who -> who.may(Act.CLOSE, order.scope()))
                .flatMap(who -> people.address(tx, order.personId()).map(to -> new Asker(who, to)));
    }

    Function<Tx, Rung> build(Tx snapshot, BulletinOrder order, Instant due) {
        Optional<Asker> found = asker(snapshot, order);
        if (found.isEmpty()) {
            return tx -> new Rung.Skipped("not theirs any more");
        }
        Asker asker = found.get();
        if (!(MonthStanding.of(snapshot, source.books(), order.month(), order.scope()) instanceof MonthStanding.Closed closed)) {
            return tx -> refused(tx, order, asker);
        }
        Bulletin bulletin = source.read(snapshot, order.month(), order.scope(), closed, asker.who().person());
        BulletinMaker.Made made = maker.make(bulletin, order, asker.to().language());
        return tx -> asker(tx, order).map(still ->
                MonthStanding.of(tx, source.books(), order.month(), order.scope()) instanceof MonthStanding.Closed
                ? send(tx, still, made) : refused(tx, order, still)).orElseGet(() -> new Rung.Skipped("not theirs any more"));
    }

    /** It was opened again between the tap and now. */
    private Rung refused(Tx tx, BulletinOrder order, Asker asker) {
        var open = page.of(tx, order.month(), Optional.of(order.scope()));
        outbox.post(tx, asker.to(), Letter.of(Lane.ANSWER, open.text(), open.keyboard()));
        return new Rung.Done("not closed any more");
    }

    private Rung send(Tx tx, Asker asker, BulletinMaker.Made made) {
        if (!made.text().equals(Text.none())) {
            outbox.post(tx, asker.to(), Letter.of(Lane.ANSWER, made.text(), made.keyboard()));
        }
        made.file().ifPresent(file -> outbox.file(tx, asker.to(), file.name(), file.bytes(), file.caption()));
        var by = new By(Optional.of(asker.who().person().id()), Optional.of(asker.who().grants().getFirst().role()), "/bulletin");
        made.log().forEach(about -> Audit.record(tx, by, What.MADE_BULLETIN, about, made.detail()));
        return Rung.DONE;
    }

    void failed(Tx tx, BulletinOrder order) {
        asker(tx, order).ifPresent(asker ->
                outbox.post(tx, asker.to(), Letter.of(Lane.ANSWER, Text.of("bulletin.failed"))));
    }
}
