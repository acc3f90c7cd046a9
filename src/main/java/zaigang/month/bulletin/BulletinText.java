package zaigang.month.bulletin;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import zaigang.base.text.Text;
import zaigang.day.attendance.Tally;
import zaigang.day.attendance.TallyText;
import zaigang.month.monthend.ScopeMonth;
import zaigang.month.report.ReportPhrases;
import zaigang.month.report.ScopePart;
import zaigang.spine.chat.Keyboard;
import zaigang.spine.people.Scope;

/** A bulletin as a message to be forwarded: figures with what they are counted from, teams in the order of the staff list. */
record BulletinText(Bulletin bulletin) {
    /** More teams or names than this are in the sheet only. */
    private static final int TEAMS = 40;
    private static final int NAMES = 15;
    private static final int DAYS = 5;

    Text title() {
        return Text.of("bulletin.title", "month", bulletin.month(), "scope", bulletin.scopeName());
    }

    Text text() {
        if (bulletin.figures().isEmpty()) {
            return Text.paragraphs(title(), Text.of("report.nothing"));
        }
        return Text.paragraphs(
                Text.lines(title(), Text.of("bulletin.closed", "closings", bulletin.closings())),
                Text.lines(Text.of("report.basis", "days", bulletin.figures().daysHeld(), "people", bulletin.figures().people().size()),
                        TallyText.of(tally())),
                teams(), absences(), countsOnly(), basis());
    }

    private Tally tally() {
        return bulletin.figures().tally();
    }

    private List<ScopePart> units() {
        return bulletin.figures().units(ScopePart.Kind.TEAM);
    }

    private Text teams() {
        var lines = new ArrayList<Text>();
        lines.add(Text.of("bulletin.by_team"));
        units().stream().limit(TEAMS).forEach(u -> lines.add(ReportPhrases.line(u.label(), u.tally())));
        if (units().size() > TEAMS) {
            lines.add(Text.of("bulletin.more_teams", "count", units().size() - TEAMS));
        }
        return Text.lines(lines);
    }

    private Text absences() {
        List<PublishedAbsences.Of> named = bulletin.absences().named();
        var lines = new ArrayList<Text>();
        if (!named.isEmpty()) {
            lines.add(Text.of("bulletin.absent"));
            named.stream().limit(NAMES).forEach(o -> lines.add(Text.of("bulletin.absent_line", "name", o.name(),
                    "team", team(o), "days", someDays(o.heard()))));
        }
        if (named.size() > NAMES) {
            lines.add(Text.of("bulletin.more_absent", "count", named.size() - NAMES));
        }
        lines.add(withheld());
        return Text.lines(lines);
    }

    private static Text someDays(List<LocalDate> days) {
        Text list = Text.list(days.stream().limit(DAYS).map(d -> Text.of("report.day", "day", d)).toList());
        return days.size() > DAYS ? Text.of("bulletin.more_days", "days", list, "count", days.size()) : list;
    }

    private Text withheld() {
        int count = bulletin.absences().withheld();
        return count > 0 ? Text.of("bulletin.withheld", "count", count) : Text.none();
    }

    /** For the sheet: everybody who is named, with all the days, and how many are not. */
    Text allAbsences() {
        List<PublishedAbsences.Of> named = bulletin.absences().named();
        return Text.lines(named.isEmpty() ? Text.none() : Text.of("bulletin.sheet_absent", "people", Text.list(named.stream()
                .map(o -> Text.of("bulletin.sheet_absent_one", "name", o.name(), "team", team(o), "days", days(o.heard())))
                .toList())), withheld());
    }

    /** Days of the bulletin's month. */
    static Text days(List<LocalDate> days) {
        return Text.list(days.stream().map(d -> Text.of("bulletin.day", "day", d.getDayOfMonth())).toList());
    }

    private Text team(PublishedAbsences.Of of) {
        return of.teamId().isPresent() ? Text.verbatim(bulletin.figures().names().team(of.teamId())) : Text.of("report.no_team");
    }

    private Text countsOnly() {
        return tally().late() + tally().count(Tally.Count.UNCONFIRMED) > 0 ? Text.of("bulletin.counts_only") : Text.none();
    }

    /** What it is made from, and by whom; for the sheet too. */
    Text basis() {
        Text heard = bulletin.hearing().shownAt().map(at -> Text.of("bulletin.heard",
                "date", LocalDate.ofInstant(at, bulletin.zone()), "objections", bulletin.hearing().objections(),
                "answered", bulletin.hearing().answered())).orElse(Text.none());
        return Text.of("bulletin.basis", "heard", heard, "when", bulletin.when(), "name", bulletin.by());
    }

    /** The teams by their rate: an order that nothing else has, for the one who asked. */
    Text comparison() {
        List<ScopePart> units = units().stream()
                .sorted(Comparator.comparingInt((ScopePart u) -> u.tally().rate().orElse(-1)).reversed()).toList();
        return Text.paragraphs(
                Text.of("bulletin.compared", "month", bulletin.month(), "scope", bulletin.scopeName()),
                Text.lines(units.stream().limit(TEAMS).map(u -> ReportPhrases.line(u.label(), u.tally())).toList()),
                units.size() > TEAMS ? Text.of("bulletin.more_teams", "count", units.size() - TEAMS) : Text.none());
    }

    Keyboard ways() {
        Scope scope = bulletin.scope();
        return bulletin.figures().isEmpty() ? Keyboard.NONE : Keyboard.row(
                BulletinVerbs.UNITS.button("bulletin.button_units",
                        new BulletinVerbs.UnitsPage(bulletin.month(), scope, 0, false)),
                BulletinVerbs.COMPARE.button("bulletin.button_compare", new ScopeMonth(bulletin.month(), scope)));
    }
}
