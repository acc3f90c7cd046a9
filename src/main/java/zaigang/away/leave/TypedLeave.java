package zaigang.away.leave;

import java.util.List;
import java.util.Optional;
import zaigang.base.text.Text;
import zaigang.spine.chat.Reply;
import zaigang.spine.chat.Turn;
import zaigang.spine.hearing.Heard;
import zaigang.spine.people.Person;
import zaigang.spine.people.Scope;

/** What comes of a line about leave: what is certain is filed, what is not is shown or asked. */
final class TypedLeave {
    private final LeaveTools tools;
    private final LeaveWords words;
    private final LeavePages pages;
    private final LeaveRequests requests;
    private final LeaveDrafts drafts;

    TypedLeave(LeaveTools tools, LeaveWords words, LeavePages pages, LeaveRequests requests, LeaveDrafts drafts) {
        this.tools = tools;
        this.words = words;
        this.pages = pages;
        this.requests = requests;
        this.drafts = drafts;
    }

    Reply command(Turn turn, Heard heard) {
        if (heard.text().isEmpty()) {
            return pages.home(turn);
        }
        return switch (words.hear(heard.text(), tools.today(turn.tx()), tools.firstDay(turn.tx(), turn.person()))) {
            case LeaveWords.Said.Wish w -> wish(turn, heard, colleague(turn, w.reason()) ? w.doubted(Doubt.FOR_OTHER) : w);
            case LeaveWords.Said.WhichHalf h -> h.whole().reason().isEmpty() && h.whole().kind().isEmpty()
                    ? pages.whichHalf(h.day()) : whichHalf(turn, h);
            case LeaveWords.Said.FromTo f -> pages.whichDay(turn, "leave.from_to");
            case LeaveWords.Said.Nothing n -> pages.whichDay(turn, "leave.which_day");
        };
    }

    /** The reason is kept as it was typed; what was only guessed is shown. */
    private Reply wish(Turn turn, Heard heard, LeaveWords.Said.Wish said) {
        LeaveWords.Said.Wish w = said.because(heard.asTyped(said.reason()));
        if (w.doubt().filter(d -> d == Doubt.NOT).isPresent()) {
            return new Reply.Several(List.of(Reply.say(Doubt.NOT.text()), pages.home(turn)));
        }
        return w.plain() && heard.sure()
                ? requests.fileOrAsk(turn, w.span(), w.kind().orElse(tools.rules().usual()), w.reason(), counted(w))
                : drafts.show(turn, w, counted(w));
    }

    private Reply whichHalf(Turn turn, LeaveWords.Said.WhichHalf h) {
        boolean doubted = h.whole().doubt().isPresent() || colleague(turn, h.whole().reason());
        return doubted ? pages.whichDay(turn, "leave.from_to") : drafts.whichHalf(turn, h);
    }

    /** Whether a reason names somebody of the own team or township: the leave may be meant for them. */
    private boolean colleague(Turn turn, String reason) {
        Person me = turn.person();
        Optional<Scope> near = me.teamId().<Scope>map(Scope.OfTeam::new).or(() -> me.townshipId().map(Scope.OfTownship::new));
        return !reason.isEmpty() && near.stream().flatMap(s -> tools.people().in(turn.tx(), s).stream())
                .anyMatch(p -> p.id() != me.id() && reason.contains(p.name()));
    }

    /** Where the bot has counted the days, it says from when to when. */
    private static Text counted(LeaveWords.Said.Wish wish) {
        return wish.counted()
                ? Text.of("leave.counted", "from", wish.span().from(), "to", wish.span().to()) : Text.none();
    }
}
