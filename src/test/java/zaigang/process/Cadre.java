package zaigang.process;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import zaigang.edge.sandbox.Message;
import zaigang.edge.sandbox.SandboxUser;

/** Somebody with a phone and a habit. Moved by one thread; what is counted may be read by another. */
final class Cadre {
    static final String ON_POST = "在岗";
    static final String OUT = "公出";
    static final String QUESTION = "今日在岗打卡";
    static final String REMINDER = "今天还没有收到您的回答";
    static final String RECORDED = "✅ 已记录";
    private static final String CHANGE = "更改";
    private static final String KEEP = "不改了";
    /** How long somebody waits for a reply before asking again: a reply whose delivery is unknown never comes. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    /** How long somebody who was never asked waits at the end. */
    private static final Duration LAST_PATIENCE = Duration.ofSeconds(6);

    /** What somebody does when asked. */
    enum Habit {
        /** Taps at once. */
        TAPS,
        /** Types the word at once. */
        TYPES,
        /** Taps at once, and then changes the answer to another. */
        CHANGES,
        /** Answers only when reminded. */
        SLEEPS;

        static Habit of(int number) {
            return List.of(TAPS, TYPES, TAPS, CHANGES, SLEEPS).get(number % 5);
        }
    }

    private enum Stage { SILENT, ANSWERED, CHANGING, DONE }

    private final SandboxUser user;
    private final Habit habit;
    private volatile Stage stage = Stage.SILENT;
    private volatile String said = "";
    private volatile long asked;
    private final AtomicInteger taps = new AtomicInteger();
    private final AtomicInteger words = new AtomicInteger();
    private final AtomicInteger looks = new AtomicInteger();
    private long lastLook = System.nanoTime();
    private int seenAtLook;
    private long lastCallSince;

    Cadre(SandboxUser user, Habit habit) {
        this.user = user;
        this.habit = habit;
    }

    void acts(boolean lastCall, Random chance) {
        switch (stage) {
            case SILENT -> answers(lastCall);
            case ANSWERED -> button(CHANGE).ifPresent(m -> {
                taps(m, CHANGE);
                stage = Stage.CHANGING;
            });
            case CHANGING -> button(KEEP).ifPresent(m -> {
                said = said.equals(ON_POST) ? OUT : ON_POST;
                taps(m, said);
                stage = Stage.DONE;
            });
            case DONE -> {
                if (!lastCall) {
                    looks(chance);
                }
            }
        }
    }

    private void answers(boolean lastCall) {
        Optional<Message> question = button(ON_POST)
                .filter(m -> habit != Habit.SLEEPS || lastCall || m.text().contains(REMINDER));
        if (question.isPresent()) {
            said = user.id() % 2 == 0 ? ON_POST : OUT;
            if (habit == Habit.TYPES) {
                types(said);
            } else {
                taps(question.get(), said);
            }
            stage = habit == Habit.CHANGES ? Stage.ANSWERED : Stage.DONE;
        } else if (lastCall && neverAsked()) {
            said = ON_POST;
            types(said);
            stage = Stage.DONE;
        }
    }

    private boolean neverAsked() {
        lastCallSince = lastCallSince == 0 ? System.nanoTime() : lastCallSince;
        return System.nanoTime() - lastCallSince > LAST_PATIENCE.toNanos();
    }

    /** Looks at the own record now and then: the next time when the reply is there, or when it seems that none comes. */
    private void looks(Random chance) {
        boolean replied = shown() > seenAtLook;
        boolean waited = System.nanoTime() - lastLook > PATIENCE.toNanos();
        if (waited || replied && chance.nextInt(200) == 0) {
            lastLook = System.nanoTime();
            seenAtLook = shown();
            user.types("/me");
            looks.incrementAndGet();
        }
    }

    private int shown() {
        return (int) user.chat().messages().stream().filter(Message::fromBot).count();
    }

    /** The newest message with such a button. */
    private Optional<Message> button(String label) {
        return user.chat().messages().reversed().stream().filter(m -> m.buttonTexts().contains(label)).findFirst();
    }

    private void taps(Message message, String label) {
        user.taps(message.id(), label);
        asked = message.id();
        taps.incrementAndGet();
    }

    private void types(String word) {
        user.types(word);
        words.incrementAndGet();
    }

    long account() {
        return user.id();
    }

    /** What the person said last, as a kind of answer. */
    String kind() {
        return said.equals(ON_POST) ? "ON_POST" : "OUT";
    }

    /** Whether the message that was tapped shows that the tap is recorded; true where nothing was tapped. */
    boolean seesRecorded() {
        return asked == 0 || user.chat().message(asked).filter(m -> m.text().contains(RECORDED)).isPresent();
    }

    boolean done() {
        return stage == Stage.DONE;
    }

    boolean changes() {
        return habit == Habit.CHANGES && taps.get() == 3;
    }

    @Override
    public String toString() {
        return user.id() + " " + habit + " " + stage + " said " + said + ", has " + user.chat().messages();
    }

    int taps() {
        return taps.get();
    }

    int words() {
        return words.get();
    }

    int looks() {
        return looks.get();
    }
}
