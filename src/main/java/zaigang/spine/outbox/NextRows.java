package zaigang.spine.outbox;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import zaigang.spine.ledger.Tx;
import zaigang.spine.outbox.Sender.Parcel;

/** Which rows of the outbox may go out now: those that are not paced first, then as many as Telegram takes, by their lanes. */
record NextRows(Pace pace, CourierLedger rows) {
    private static final int CALLS_AT_ONCE = 64;

    /** @param underWay the chat of each row whose call has not come back, by the row */
    List<CourierCalls.Taken> take(Tx tx, Map<Long, Long> underWay) {
        int free = CALLS_AT_ONCE - underWay.size();
        if (free <= 0 || pace.paused(tx.now())) {
            return List.of();
        }
        var taken = new ArrayList<CourierCalls.Taken>();
        // What is not paced goes at once and first, so that a phone does not wait for an answer to its tap.
        for (var row : rows.unpaced(tx, pace.pausedChats(tx.now()), free)) {
            taken.add(new CourierCalls.Taken(row, parcel(tx, row)));
        }
        Set<Long> resting = new TreeSet<>(pace.resting(tx.now()));
        resting.addAll(underWay.values());
        takePaced(tx, resting, free - taken.size(), taken);
        rows.markSending(tx, taken.stream().map(t -> t.row().id()).toList());
        return taken;
    }

    /** One message at a time to each chat: they arrive in the order in which they were posted. */
    private void takePaced(Tx tx, Set<Long> resting, int free, List<CourierCalls.Taken> taken) {
        var kinds = EnumSet.noneOf(Pace.Kind.class);
        Stream.of(Pace.Kind.values()).filter(kind -> pace.room(kind, tx.now()) > 0).forEach(kinds::add);
        int left = free;
        for (var row : left <= 0 || kinds.isEmpty() ? List.<CourierLedger.Candidate>of() : rows.paced(tx, resting, kinds, 2 * CALLS_AT_ONCE)) {
            boolean may = left > 0 && pace.room(row.kind(), tx.now()) > 0;
            if (may && !resting.contains(row.chatId()) && ready(tx, row)) {
                taken.add(new CourierCalls.Taken(row, parcel(tx, row)));
                pace.began(row.id(), row.chatId(), row.kind());
                resting.add(row.chatId());
                left--;
            }
        }
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
        return new Parcel(row.chatId(), Bodies.read(row.body()), message, file);
    }
}
