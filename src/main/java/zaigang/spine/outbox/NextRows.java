package zaigang.spine.outbox;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import zaigang.spine.ledger.Tx;
import zaigang.spine.outbox.Sender.Parcel;

/** Which rows of the outbox may go out now: those that are not paced first, then as many as Telegram takes, by their lanes. */
record NextRows(Pace pace, CourierLedger rows) {
    /** Marked at once, and in the hands of whoever makes the calls: what may be repeated loses nothing if the process ends. */
    private static final int AT_ONCE = 256;
    /** Of those, messages: of as many would nobody know whether they arrived. */
    private static final int MESSAGES_AT_ONCE = 64;

    /** @param underWay the rows whose calls have not come back */
    List<CourierCalls.Taken> take(Tx tx, List<CourierLedger.Candidate> underWay) {
        int free = AT_ONCE - underWay.size();
        if (free <= 0 || pace.paused(tx.now())) {
            return List.of();
        }
        var taken = new ArrayList<CourierCalls.Taken>();
        // What is not paced goes at once and first, so that a phone does not wait for an answer to its tap.
        for (var row : rows.unpaced(tx, pace.pausedChats(tx.now()), underWay.stream().map(CourierLedger.Candidate::id).toList(), free)) {
            taken.add(new CourierCalls.Taken(row, parcel(tx, row)));
        }
        takePaced(tx, underWay, free - taken.size(), taken);
        rows.markSending(tx, taken.stream().map(CourierCalls.Taken::row).filter(row -> !row.repeatable())
                .map(CourierLedger.Candidate::id).toList());
        return taken;
    }

    /** One message at a time to each chat: they arrive in the order in which they were posted. */
    private void takePaced(Tx tx, List<CourierLedger.Candidate> underWay, int free, List<CourierCalls.Taken> taken) {
        Set<Pace.Kind> kinds = kinds(tx, underWay);
        if (free <= 0 || kinds.isEmpty()) {
            return;
        }
        Set<Long> resting = new TreeSet<>(pace.resting(tx.now()));
        underWay.forEach(row -> resting.add(row.chatId()));
        int left = free;
        int messages = MESSAGES_AT_ONCE - messages(underWay);
        for (var row : rows.paced(tx, resting, kinds, 2 * MESSAGES_AT_ONCE)) {
            boolean may = left > 0 && (row.repeatable() || messages > 0) && pace.room(row.kind(), tx.now()) > 0;
            if (may && !resting.contains(row.chatId()) && ready(tx, row)) {
                taken.add(new CourierCalls.Taken(row, parcel(tx, row)));
                pace.began(row.id(), row.chatId(), row.kind());
                messages -= row.repeatable() ? 0 : 1;
                resting.add(row.chatId());
                left--;
            }
        }
    }

    private Set<Pace.Kind> kinds(Tx tx, List<CourierLedger.Candidate> underWay) {
        var kinds = EnumSet.allOf(Pace.Kind.class);
        kinds.removeIf(kind -> pace.room(kind, tx.now()) <= 0 || kind != Pace.Kind.EDIT && messages(underWay) >= MESSAGES_AT_ONCE);
        return kinds;
    }

    private static int messages(List<CourierLedger.Candidate> rows) {
        return (int) rows.stream().filter(row -> !row.repeatable()).count();
    }

    /** An edit of a row is dropped where that row's message will never be there; while it may be, the edit is not offered. */
    private boolean ready(Tx tx, CourierLedger.Candidate row) {
        if (row.editsRow().isEmpty() || row.targetMessage().isPresent()) {
            return true;
        }
        var target = row.targetState().orElse(Outbox.State.FAILED);
        rows.settle(tx, row.id(), Outbox.State.FAILED, "the message it edits was not delivered: " + target);
        return false;
    }

    private Parcel parcel(Tx tx, CourierLedger.Candidate row) {
        long message = row.editsMessage().or(row::targetMessage).orElse(0L);
        byte[] file = row.hasFile() ? rows.file(tx, row.id()) : new byte[0];
        return new Parcel(row.chatId(), row.thread(), Bodies.read(row.body()), message, file);
    }
}
