package zaigang.cli;

import java.util.concurrent.Executor;

/** Where a start does what can be done while the main thread does something else: the start is what everybody waits for. */
final class Beside {
    /** Each on a thread of its own, which keeps no process alive. */
    static final Executor MAIN = work -> Thread.ofPlatform().daemon().name("start").start(work);

    private Beside() {}
}
