package zaigang.duty.rotation;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import zaigang.base.text.Text;
import zaigang.base.workdays.Period;
import zaigang.spine.chat.Button;
import zaigang.spine.chat.Keyboard;
import zaigang.spine.chat.Reply;
import zaigang.spine.ledger.Tx;
import zaigang.spine.people.People;
import zaigang.spine.people.Person;

/** A month's proposal as it is shown before it is published: what there is to say of all of it, and week by week. */
record ProposalPages(People people) {
    private static final int DAYS_A_PAGE = 7;

    /** @param before what is said above it */
    Reply overview(Tx tx, Proposal proposal, YearMonth month, Text before) {
        var text = text(tx, proposal);
        Keyboard weeks = text.fitsOnePage() ? Keyboard.NONE : weeks(proposal, month);
        return Reply.change(Text.paragraphs(before, text.overview()), weeks.and(publish(proposal, month)));
    }

    /** @param page the number of the week, from 1; one that is not there is the last */
    Reply week(Tx tx, Proposal proposal, YearMonth month, int page) {
        List<Period> weeks = split(proposal.period());
        Period week = weeks.get(Math.min(page, weeks.size()) - 1);
        Keyboard back = Keyboard.row(RotationVerbs.SHOW.button(
                "rotation.button_back", new RotationVerbs.PlanPage(proposal.roster().id(), month, 0)));
        return Reply.change(
                text(tx, proposal).week(week), weeks(proposal, month).and(back).and(publish(proposal, month)));
    }

    private static List<Period> split(Period period) {
        return Stream.iterate(period.from(), d -> !d.isAfter(period.to()), d -> d.plusDays(DAYS_A_PAGE))
                .map(d -> new Period(d, min(d.plusDays(DAYS_A_PAGE - 1), period.to()))).toList();
    }

    private static LocalDate min(LocalDate a, LocalDate b) {
        return a.isBefore(b) ? a : b;
    }

    private static Keyboard weeks(Proposal proposal, YearMonth month) {
        var buttons = new ArrayList<Button>();
        split(proposal.period()).forEach(w -> buttons.add(RotationVerbs.SHOW.button(
                Text.of("rotation.button_week", "from", w.from().getDayOfMonth(), "to", w.to().getDayOfMonth()),
                new RotationVerbs.PlanPage(proposal.roster().id(), month, buttons.size() + 1))));
        return Keyboard.grid(3, buttons);
    }

    private static Keyboard publish(Proposal proposal, YearMonth month) {
        return proposal.change().isEmpty() ? Keyboard.NONE : Keyboard.row(RotationVerbs.PUBLISH.button("rotation.button_publish",
                new RotationVerbs.Publication(proposal.roster().id(), month, proposal.fingerprint())));
    }

    private ProposalText text(Tx tx, Proposal proposal) {
        Map<Long, String> names = new HashMap<>();
        proposal.everyone().forEach(id -> names.computeIfAbsent(id, i -> people.find(tx, i).map(Person::name).orElse("?")));
        return new ProposalText(proposal, names);
    }
}
