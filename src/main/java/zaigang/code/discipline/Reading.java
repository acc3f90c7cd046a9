package zaigang.code.discipline;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import zaigang.base.text.Text;
import zaigang.spine.chat.Keyboard;
import zaigang.spine.chat.Refusal;
import zaigang.spine.chat.Reply;
import zaigang.spine.chat.Turn;
import zaigang.spine.ledger.Tx;
import zaigang.spine.people.Person;

/**
 * Shows the main book to read once, and keeps who has read which version of it.
 *
 * @param zone in which it is said when
 */
public record Reading(RuleBook book, ZoneId zone) {
    private static final ReadLedger LEDGER = new ReadLedger();

    /** A message with the book and a button by which this person says that it is read; empty where this version has been. */
    public Optional<Reply> toRead(Tx tx, Person person) {
        Reply.Change unread = unread(person);
        return LEDGER.readAt(tx, person.id(), book).isPresent() ? Optional.empty() : Optional.of(Reply.say(unread.text(), unread.keyboard()));
    }

    private Reply.Change unread(Person person) {
        return pages(person).toRead(Text.of("discipline.please_read"), Keyboard.row(
                CodeVerbs.READ.button("discipline.button_read", CodeVerbs.OfEdition.of(book))));
    }

    /** Of another version than the one that was shown, that one is shown instead. */
    Reply read(Turn turn, CodeVerbs.OfEdition wanted) {
        if (!wanted.book().equals(book.id())) {
            return Refusal.of("desk.old_button");
        }
        if (!wanted.equals(CodeVerbs.OfEdition.of(book))) {
            return unread(turn.person());
        }
        LEDGER.note(turn.tx(), turn.person().id(), book);
        Instant at = LEDGER.readAt(turn.tx(), turn.person().id(), book).orElse(turn.now());
        LocalDateTime local = LocalDateTime.ofInstant(at, zone).truncatedTo(ChronoUnit.MINUTES);
        return pages(turn.person()).toRead(
                Text.of("discipline.read", "day", local.toLocalDate(), "time", local.toLocalTime()), Keyboard.NONE);
    }

    private CodePages pages(Person person) {
        return new CodePages(book, List.of(), person.language());
    }
}
