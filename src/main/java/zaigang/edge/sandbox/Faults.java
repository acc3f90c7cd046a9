package zaigang.edge.sandbox;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** What is to go wrong. Faults wait in order; a call takes the first that is meant for it. */
public final class Faults {
    private static final class Waiting {
        private final String method;
        private final OptionalLong chatId;
        private final Fault fault;
        private int times;

        Waiting(String method, OptionalLong chatId, Fault fault, int times) {
            this.method = method;
            this.chatId = chatId;
            this.fault = fault;
            this.times = times;
        }
    }

    private final List<Waiting> waiting = new ArrayList<>();
    private final Runnable cutPolls;
    private boolean network = true;

    Faults(Runnable cutPolls) {
        this.cutPolls = cutPolls;
    }

    /** The next call of that method fails so. */
    public Faults next(String method, Fault fault) {
        return next(method, fault, 1);
    }

    /** The next {@code times} calls of that method fail so. */
    public Faults next(String method, Fault fault, int times) {
        return add(new Waiting(method, OptionalLong.empty(), fault, times));
    }

    /** The next {@code times} calls of that method for that chat fail so. */
    public Faults next(String method, Fault fault, int times, long chatId) {
        return add(new Waiting(method, OptionalLong.of(chatId), fault, times));
    }

    /** Whether the bot reaches the server at all. Without, every connection is closed with no response, waiting polls too. */
    public void network(boolean up) {
        synchronized (this) {
            network = up;
        }
        if (!up) {
            cutPolls.run();
        }
    }

    /** All is well again. */
    public void clear() {
        synchronized (this) {
            waiting.clear();
            network = true;
        }
    }

    synchronized boolean networkUp() {
        return network;
    }

    synchronized Optional<Fault> take(String method, OptionalLong chatId) {
        Optional<Waiting> first = waiting.stream()
                .filter(w -> w.method.equals(method) && (w.chatId.isEmpty() || w.chatId.equals(chatId))).findFirst();
        first.filter(w -> --w.times == 0).ifPresent(waiting::remove);
        return first.map(w -> w.fault);
    }

    private synchronized Faults add(Waiting fault) {
        if (BotApiMethods.find(fault.method).isEmpty() || fault.times < 1) {
            throw new IllegalArgumentException("no such fault: " + fault.method + " × " + fault.times);
        }
        waiting.add(fault);
        return this;
    }
}
