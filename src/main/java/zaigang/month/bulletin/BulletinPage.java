package zaigang.month.bulletin;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import zaigang.base.text.Text;
import zaigang.month.bulletin.HomeUnits.HomeUnit;
import zaigang.month.monthend.MonthEnds;
import zaigang.month.monthend.MonthHearing;
import zaigang.month.monthend.Months;
import zaigang.month.monthend.ScopeMonth;
import zaigang.spine.books.ClosedMonth;
import zaigang.spine.chat.Button;
import zaigang.spine.chat.Keyboard;
import zaigang.spine.chat.Reply;
import zaigang.spine.ledger.Tx;
import zaigang.spine.people.Scope;
import zaigang.spine.people.Township;

/** How a month stands, with a button for whatever is closed, and the way to closing for what is not. */
record BulletinPage(Bulletin.Source source) {
    /** More townships than this are asked for by name. */
    private static final int TOWNSHIPS = 40;
    private static final int MONTHS = 6;
    private static final int UNITS = 30;

    private record Place(Scope scope, Text name, MonthStanding standing) {
        boolean closed() {
            return standing instanceof MonthStanding.Closed;
        }
    }

    /** @param refused of which scope there is no bulletin, though somebody asked for it */
    Reply.Change of(Tx tx, YearMonth month, Optional<Scope> refused) {
        Place county = place(tx, month, Scope.county());
        List<Place> townships = source.people().townships(tx).stream().map(Township::id).limit(TOWNSHIPS)
                .map(id -> place(tx, month, new Scope.OfTownship(id))).toList();
        var all = new ArrayList<>(List.of(county));
        all.addAll(townships);
        List<Place> closed = all.stream().filter(Place::closed).toList();
        List<Button> buttons = closed.stream()
                .map(p -> BulletinVerbs.MAKE.button(p.name(), new ScopeMonth(month, p.scope()))).toList();
        Text lead = refused.map(s -> Text.of("bulletin.refused", "scope", Months.name(tx, source.people(), s), "month", month))
                .orElse(Text.none());
        return new Reply.Change(Text.none(),
                Text.paragraphs(lead, Text.lines(Text.of("bulletin.page", "month", month),
                        Text.lines((county.closed() ? List.of(county) : all).stream().map(p -> line(tx, p)).toList())),
                        Text.lines(closed.isEmpty() ? Text.none() : Text.of("bulletin.choose"),
                                county.closed() ? Text.none() : way(tx, month))),
                Keyboard.grid(2, buttons).and(toClose(tx, month, county)).and(others(tx, month)));
    }

    private Place place(Tx tx, YearMonth month, Scope scope) {
        return new Place(scope, Months.name(tx, source.people(), scope), MonthStanding.of(tx, source.books(), month, scope));
    }

    private Text line(Tx tx, Place place) {
        var words = new ClosingText(source.people(), source.settings().zone());
        return switch (place.standing()) {
            case MonthStanding.Closed c -> Text.of("bulletin.line_closed", "scope", place.name(), "closings", words.of(tx, c));
            case MonthStanding.Reopened r -> Text.of("bulletin.line_reopened", "scope", place.name(),
                    "closing", words.of(tx, r.by()));
            case MonthStanding.Open o -> Text.of(
                    place.scope() instanceof Scope.County ? "bulletin.line_county" : "bulletin.line_open", "scope", place.name());
        };
    }

    /** How what is open comes to be closed. */
    private Text way(Tx tx, YearMonth month) {
        return MonthHearing.until(tx, month).map(until -> until.isAfter(tx.now())
                ? Text.of("bulletin.still_heard", "until", Months.when(until, source.settings().zone()))
                : Text.of("bulletin.close_first")).orElseGet(() -> Text.of("bulletin.not_shown"));
    }

    private static Keyboard toClose(Tx tx, YearMonth month, Place county) {
        boolean closable = MonthHearing.until(tx, month).filter(until -> !until.isAfter(tx.now())).isPresent();
        return closable && !county.closed() ? Keyboard.row(MonthEnds.toClose(month)) : Keyboard.NONE;
    }

    private Keyboard others(Tx tx, YearMonth month) {
        return Keyboard.grid(3, source.books().closed(tx).stream().map(ClosedMonth::yearMonth).distinct()
                .filter(m -> !m.equals(month)).limit(MONTHS)
                .map(m -> BulletinVerbs.PAGE.button(Text.of("bulletin.button_month", "month", m), m)).toList());
    }

    /** The home units to choose from. */
    Reply.Say units(Tx tx, YearMonth month, Scope scope, int wanted) {
        List<HomeUnit> all = source.homeUnits(tx, month, scope).all();
        int page = Math.max(0, Math.min(wanted, (all.size() - 1) / UNITS));
        List<Button> buttons = all.stream().skip((long) page * UNITS).limit(UNITS).map(u -> BulletinVerbs.UNIT.button(
                Text.of("bulletin.button_unit", "name", u.label(), "count", u.people().size()),
                new BulletinVerbs.OfUnit(month, scope, u.code()))).toList();
        var turning = new ArrayList<Button>();
        if (page > 0) {
            turning.add(turn("bulletin.button_before", month, scope, page - 1));
        }
        if (all.size() > (page + 1) * UNITS) {
            turning.add(turn("bulletin.button_after", month, scope, page + 1));
        }
        return new Reply.Say(Text.of("bulletin.which_unit", "month", month, "scope", Months.name(tx, source.people(), scope)),
                Keyboard.grid(1, buttons).and(new Keyboard(List.of(turning))));
    }

    private static Button turn(String key, YearMonth month, Scope scope, int page) {
        return BulletinVerbs.UNITS.button(key, new BulletinVerbs.UnitsPage(month, scope, page, true));
    }
}
