package zaigang.away.leave;

import java.util.List;
import java.util.Optional;
import zaigang.base.text.Text;
import zaigang.spine.chat.Reply;
import zaigang.spine.chat.Turn;
import zaigang.spine.people.Person;
import zaigang.spine.people.Scope;

/** What comes of a line about leave: what is certain is filed, what is not is shown or asked. */
final class Typed {
    private final Office office;
    private final LeaveWords words;
    private final LeavePages pages;
    private final Filing filing;
    private final Drafts drafts;

    Typed(Office office, LeaveWords words, LeavePages pages, Filing filing, Drafts drafts) {
        this.office = office;
        this.words = words;
        this.pages = pages;
        this.filing = filing;
        this.drafts = drafts;
    }

    Reply command(Turn turn, String args) {
        if (args.isEmpty()) {
            return pages.home(turn);
        }
        return switch (words.hear(args, office.today(turn.tx()), office.firstDay(turn.tx(), turn.person()))) {
            case LeaveWords.Heard.Wish w -> wish(turn, colleague(turn, w.reason()) ? w.doubted(Doubt.FOR_OTHER) : w);
            case LeaveWords.Heard.WhichHalf h -> h.whole().reason().isEmpty() && h.whole().kind().isEmpty()
                    ? pages.whichHalf(h.day()) : whichHalf(turn, h);
            case LeaveWords.Heard.FromTo f -> pages.whichDay(turn, "leave.from_to");
            case LeaveWords.Heard.Nothing n -> pages.whichDay(turn, "leave.which_day");
        };
    }

    private Reply wish(Turn turn, LeaveWords.Heard.Wish w) {
        if (w.doubt().filter(d -> d == Doubt.NOT).isPresent()) {
            return new Reply.Several(List.of(Reply.say(Doubt.NOT.text()), pages.home(turn)));
        }
        return counted(w, w.plain()
                ? filing.fileOrAsk(turn, w.span(), w.kind().orElse(office.rules().usual()), w.reason()) : drafts.show(turn, w));
    }

    private Reply whichHalf(Turn turn, LeaveWords.Heard.WhichHalf h) {
        boolean doubted = h.whole().doubt().isPresent() || colleague(turn, h.whole().reason());
        return doubted ? pages.whichDay(turn, "leave.from_to") : drafts.whichHalf(turn, h);
    }

    /** Whether a reason names somebody of the own team or township: the leave may be meant for them. */
    private boolean colleague(Turn turn, String reason) {
        Person me = turn.person();
        Optional<Scope> near = me.teamId().<Scope>map(Scope.OfTeam::new).or(() -> me.townshipId().map(Scope.OfTownship::new));
        return !reason.isEmpty() && near.stream().flatMap(s -> office.people().in(turn.tx(), s).stream())
                .anyMatch(p -> p.id() != me.id() && reason.contains(p.name()));
    }

    /** Where the bot has counted the days, it says from when to when. */
    private static Reply counted(LeaveWords.Heard.Wish wish, Reply reply) {
        return wish.counted() && reply instanceof Reply.Say said
                ? Reply.say(Text.paragraphs(said.text(), Text.of("leave.counted",
                        "from", wish.span().from(), "to", wish.span().to())), said.keyboard())
                : reply;
    }
}
