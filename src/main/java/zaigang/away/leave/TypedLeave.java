package zaigang.away.leave;

import java.util.List;
import java.util.Optional;
import zaigang.base.text.Text;
import zaigang.spine.chat.Reply;
import zaigang.spine.chat.Turn;
import zaigang.spine.hearing.Found;
import zaigang.spine.hearing.Heard;

/** What comes of a line about leave: what is certain is filed, what is not is shown or asked. */
final class TypedLeave {
    private final LeaveTools tools;
    private final LeaveWords words;
    private final Sureness sureness;
    private final LeavePages pages;
    private final LeaveRequests requests;
    private final LeaveDrafts drafts;

    TypedLeave(LeaveTools tools, LeaveWords words, Sureness sureness, LeavePages pages, LeaveRequests requests, LeaveDrafts drafts) {
        this.tools = tools;
        this.words = words;
        this.sureness = sureness;
        this.pages = pages;
        this.requests = requests;
        this.drafts = drafts;
    }

    Reply command(Turn turn, Heard heard) {
        if (heard.text().isEmpty()) {
            return pages.home(turn);
        }
        return switch (words.hear(heard.text(), tools.today(turn.tx()), tools.firstDay(turn.tx(), turn.person()))) {
            case LeaveWords.Said.Wish w -> wish(turn, heard, other(turn, heard) ? w.doubted(Doubt.FOR_OTHER) : w);
            case LeaveWords.Said.WhichHalf h -> h.whole().reason().isEmpty() && h.whole().kind().isEmpty()
                    ? pages.whichHalf(h.day()) : whichHalf(turn, heard, h);
            case LeaveWords.Said.Hours h -> pages.hours(turn, h.day());
            case LeaveWords.Said.KindOnly k -> pages.whichDay(turn, Text.of("leave.which_day_of", "kind", heard.asTyped(k.kind())));
            case LeaveWords.Said.FromTo f -> pages.whichDay(turn, "leave.from_to");
            case LeaveWords.Said.Nothing n -> pages.whichDay(turn, "leave.which_day");
        };
    }

    /** The reason is kept as it was typed; what was only guessed is shown. */
    private Reply wish(Turn turn, Heard heard, LeaveWords.Said.Wish said) {
        LeaveWords.Said.Wish heardOf = said.because(heard.asTyped(said.reason()));
        LeaveWords.Said.Wish w = sureness.doubt(heardOf, heard.line().text(), tools.today(turn.tx())).map(heardOf::doubted).orElse(heardOf);
        if (w.doubt().filter(d -> d == Doubt.NOT).isPresent()) {
            return new Reply.Several(List.of(Reply.say(Doubt.NOT.text()), pages.home(turn)));
        }
        Optional<Hindrance> free = w.doubt().filter(d -> !d.ofDays()).isPresent() ? Optional.empty()
                : w.spans().stream().flatMap(s -> requests.dayOff(turn.tx(), turn.person(), s).stream()).findFirst();
        if (free.isPresent()) {
            return free.get().reply();
        }
        return w.plain() && heard.sure()
                ? requests.fileOrAsk(turn, w.span(), w.kind().orElse(tools.rules().usual()), w.reason(), counted(w))
                : drafts.show(turn, w, counted(w));
    }

    private Reply whichHalf(Turn turn, Heard heard, LeaveWords.Said.WhichHalf h) {
        boolean doubted = h.whole().doubt().isPresent() || other(turn, heard);
        return doubted ? pages.whichDay(turn, "leave.from_to") : drafts.whichHalf(turn, h);
    }

    /** Whether somebody else is named: the leave may be meant for them. */
    private static boolean other(Turn turn, Heard heard) {
        return heard.found().stream().anyMatch(f -> f instanceof Found.Someone s && s.person().id() != turn.person().id());
    }

    /** Where the bot has counted the days, it says from when to when. */
    private static Text counted(LeaveWords.Said.Wish wish) {
        return wish.counted()
                ? Text.of("leave.counted", "from", wish.span().from(), "to", wish.span().to()) : Text.none();
    }
}
