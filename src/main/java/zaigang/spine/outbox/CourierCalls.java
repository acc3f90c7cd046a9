package zaigang.spine.outbox;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import zaigang.spine.outbox.Sender.Delivery;
import zaigang.spine.outbox.Sender.Parcel;

/** Calls to Telegram and what came of them. Each comes back, whatever happens to it. */
final class CourierCalls {
    private static final Logger log = LoggerFactory.getLogger(CourierCalls.class);

    private final Sender sender;
    private final Executor executor;
    private final LinkedBlockingQueue<Outcome> outcomes = new LinkedBlockingQueue<>();
    private volatile Runnable listener = () -> { };

    /** A row that is sent now. */
    record Taken(CourierLedger.Candidate row, Parcel parcel) {}

    record Outcome(CourierLedger.Candidate row, Delivery delivery) {}

    CourierCalls(Sender sender, Executor executor) {
        this.sender = sender;
        this.executor = executor;
    }

    /** Is told, on the call's own thread, whenever a call has come back. */
    void onOutcome(Runnable told) {
        listener = told;
    }

    /** What has come back since it was last asked for. */
    List<Outcome> finished() {
        var finished = new ArrayList<Outcome>();
        outcomes.drainTo(finished);
        return finished;
    }

    /** How many have come back and were not asked for; for any thread. */
    int waiting() {
        return outcomes.size();
    }

    /** What could not be written down is found again the next time. */
    void keep(List<Outcome> unwritten) {
        outcomes.addAll(unwritten);
    }

    void begin(Taken taken) {
        try {
            executor.execute(() -> finish(taken, send(taken.parcel())));
        } catch (RejectedExecutionException closing) {
            finish(taken, new Delivery.NotNow("closing", false));
        } catch (RuntimeException | Error e) {
            log.error("a call could not be begun", e);
            finish(taken, new Delivery.NotNow(e.toString(), false));
        }
    }

    /** Whatever happens, the call comes back: its row, and with it the chat, would wait for ever. */
    private Delivery send(Parcel parcel) {
        try {
            return sender.send(parcel);
        } catch (RuntimeException | Error e) {
            log.error("the sender failed in an unexpected way", e);
            return new Delivery.Unclear(e.toString());
        }
    }

    private void finish(Taken taken, Delivery delivery) {
        outcomes.add(new Outcome(taken.row(), delivery));
        try {
            listener.run();
        } catch (RuntimeException | Error e) {
            log.error("nobody could be told that a call has come back; it is found with the next round", e);
        }
    }
}
