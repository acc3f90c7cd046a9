package zaigang.faults;

import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import zaigang.edge.sandbox.Message;
import zaigang.edge.sandbox.SandboxUser;

/** A cadre who taps the same answer under every question until a message shows that it is recorded. */
final class Member {
    static final String QUESTION = "今日在岗打卡";
    private static final String ON_POST = "在岗";
    private static final String OUT = "公出";
    private static final Duration HALF_A_DAY = Duration.ofHours(12);
    private static final String RECORDED = "✅ 已记录";

    private final SandboxUser user;
    private final String label;
    private final Set<Long> tapped = new HashSet<>();
    private final AtomicInteger taps = new AtomicInteger();

    Member(SandboxUser user) {
        this.user = user;
        this.label = user.id() % 2 == 0 ? ON_POST : OUT;
    }

    long account() {
        return user.id();
    }

    SandboxUser user() {
        return user;
    }

    String says() {
        return label.equals(ON_POST) ? "ON_POST" : "OUT";
    }

    int taps() {
        return taps.get();
    }

    boolean seesRecorded() {
        return user.chat().messages().stream().anyMatch(m -> m.fromBot() && m.text().contains(RECORDED));
    }

    /** Taps under the newest question, unless that has been done or a message of its day shows that an answer is recorded. */
    void acts() {
        Optional<Message> question = user.chat().messages().reversed().stream()
                .filter(m -> m.buttonTexts().contains(label) && !tapped.contains(m.id())).findFirst();
        if (question.isPresent() && !isRecorded(question.get())) {
            user.taps(question.get().id(), label);
            tapped.add(question.get().id());
            taps.incrementAndGet();
        }
    }

    private boolean isRecorded(Message question) {
        return user.chat().messages().stream().anyMatch(m -> m.fromBot() && m.text().contains(RECORDED)
                && Duration.between(m.sent(), question.sent()).abs().compareTo(HALF_A_DAY) < 0);
    }
}
