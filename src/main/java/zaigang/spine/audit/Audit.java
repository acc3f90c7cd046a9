package zaigang.spine.audit;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import zaigang.base.workdays.Period;
import zaigang.spine.chat.Turn;
import zaigang.spine.ledger.Tx;
import zaigang.spine.people.Role;
import zaigang.spine.people.Scope;

/** Writes the log, follows its chain, and cuts off what is too old. The package's description says how features use it. */
public final class Audit {
    private static final AuditLedger LEDGER = new AuditLedger();
    private static final Duration ONE_LOOK = Duration.ofHours(1);
    private static final int LONGEST_DETAIL = 200;
    private static final int AT_ONCE = 5000;

    private Audit() {}

    /** Somebody has done something. */
    public static void record(Turn turn, What what, About about, String detail) {
        record(turn.tx(), By.of(turn), what, about, detail);
    }

    /** Something was done, maybe by the bot itself or at the command line. */
    public static void record(Tx tx, By by, What what, About about, String detail) {
        ChainLink last = LEDGER.last(tx);
        String clean = detail.replaceAll("\\p{Cntrl}+", " ").strip();
        String role = by.role().map(Role::name).orElse("");
        var entry = new AuditLine(last.id() + 1, tx.now(), by.person(), role, by.through(), what.name(),
                about.person(), about.concerns(), clean.substring(0, Math.min(LONGEST_DETAIL, clean.length())), "");
        LEDGER.append(tx, entry.after(last.hash()));
    }

    /** Somebody has looked at something; a second look at the same within an hour is no new line. */
    public static void look(Turn turn, What what, About about, String detail) {
        look(turn.tx(), By.of(turn), what, about, detail);
    }

    public static void look(Tx tx, By by, What what, About about, String detail) {
        boolean own = about.person().isPresent() && about.person().equals(by.person());
        if (!own && !LEDGER.anySince(tx, tx.now().minus(ONE_LOOK), by, what, about)) {
            record(tx, by, what, about, detail);
        }
    }

    /** A detail of several words: days, periods, names of constants, counts. */
    public static String detail(Object... words) {
        return Arrays.stream(words)
                .map(w -> w instanceof Period p && p.from().equals(p.to()) ? p.from().toString()
                        : w instanceof Period p ? p.from() + " " + p.to() : w.toString())
                .filter(w -> !w.isEmpty()).collect(Collectors.joining(" "));
    }

    /** Follows the chain from where it begins; reads all of it, in pieces. */
    public static ChainVerdict verify(Tx tx) {
        Optional<ChainLink> anchor = LEDGER.anchor(tx);
        ChainLink before = anchor.orElse(ChainLink.NONE);
        boolean signed = anchor.isEmpty();
        long lines = 0;
        for (List<AuditLine> piece = LEDGER.from(tx, 0, AT_ONCE); !piece.isEmpty();
                piece = LEDGER.from(tx, before.id(), AT_ONCE)) {
            for (AuditLine entry : piece) {
                if (entry.id() != before.id() + 1) {
                    return new ChainVerdict.Broken(before.id() + 1, ChainVerdict.Why.MISSING);
                }
                if (!entry.follows(before.hash())) {
                    return new ChainVerdict.Broken(entry.id(), ChainVerdict.Why.CHANGED);
                }
                signed |= entry.what().equals(What.PURGED.name()) && entry.detail().equals(cutAt(anchor.orElse(ChainLink.NONE)));
                before = new ChainLink(entry.id(), entry.hash());
                lines++;
            }
        }
        return signed ? new ChainVerdict.Sound(lines, before.id(), before.hash())
                : new ChainVerdict.Broken(before.id(), ChainVerdict.Why.CUT);
    }

    /** Something that somebody did about a scope. */
    public record Done(long byPerson, Scope scope, Instant at) {}

    /** What people did of a kind about scopes since then, with this very detail; newest first. */
    public static List<Done> done(Tx tx, What what, String detail, Instant since) {
        return LEDGER.done(tx, what, detail, since).stream()
                .map(e -> new Done(e.byPerson().orElseThrow(), Scope.parse(e.concerns()), e.at())).toList();
    }

    /**
     * Cuts off the oldest lines, at most so many. The last of them is kept as the anchor of the chain, and a line of the log
     * signs it off: an anchor that somebody else set is found.
     *
     * @return how many were cut
     */
    public static int cut(Tx tx, Instant before, int limit) {
        Optional<ChainLink> last = LEDGER.lastBefore(tx, before, limit);
        last.ifPresent(link -> record(tx, By.bot("retention"), What.PURGED, About.NOBODY, cutAt(link)));
        return last.map(link -> LEDGER.cut(tx, link)).orElse(0);
    }

    private static String cutAt(ChainLink link) {
        return link.id() + " " + link.hash();
    }
}
