package zaigang.process;

import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import zaigang.edge.sandbox.LocalBotApi;
import zaigang.edge.sandbox.SandboxPerson;

/** People with phones, each of whom acts as soon as there is something to act on, on one thread of the test. */
final class Crowd implements AutoCloseable {
    private final List<Cadre> cadres;
    private final Random chance;
    private final Thread thread = Thread.ofPlatform().name("crowd").daemon().unstarted(this::run);
    private volatile boolean lastCall;
    private volatile boolean closing;

    Crowd(LocalBotApi api, List<Long> accounts, Random chance) {
        this.chance = chance;
        cadres = accounts.stream().map(a -> {
            var user = api.addUser(new SandboxPerson(a, "P" + a, "", "", "zh-hans"));
            return new Cadre(user, Cadre.Habit.of((int) (a - TestHome.FIRST_ACCOUNT)));
        }).toList();
    }

    void start() {
        thread.start();
    }

    /** From now on nobody asks for anything more, and who has never been asked answers in words. */
    void lastCall() {
        lastCall = true;
    }

    boolean allDone() {
        return cadres.stream().allMatch(Cadre::done);
    }

    List<Cadre> cadres() {
        return cadres;
    }

    /** How many updates they have caused. */
    long updates() {
        return taps() + words() + looks();
    }

    long taps() {
        return cadres.stream().mapToLong(Cadre::taps).sum();
    }

    long words() {
        return cadres.stream().mapToLong(Cadre::words).sum();
    }

    long looks() {
        return cadres.stream().mapToLong(Cadre::looks).sum();
    }

    private void run() {
        while (!closing) {
            cadres.forEach(c -> c.acts(lastCall, chance));
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
        }
    }

    @Override
    public void close() {
        closing = true;
        try {
            thread.join(TimeUnit.SECONDS.toMillis(10));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
