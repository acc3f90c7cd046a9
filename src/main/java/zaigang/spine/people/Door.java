package zaigang.spine.people;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import zaigang.base.text.Language;
import zaigang.spine.ledger.Tx;

/**
 * How people get in and are put out. An invitation is a code of 144 random bits, of which only a hash is kept; it is for one
 * person, works once, expires and can be revoked.
 */
public final class Door {
    /** Telegram allows 64 characters of {@code A-Za-z0-9_-} in a deep link. */
    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9_-]{24}");
    private static final int CODE_BYTES = 18;

    private final SecureRandom random;
    private final DoorLedger ledger = new DoorLedger();

    public Door(SecureRandom random) {
        this.random = random;
    }

    /** An invitation for a person; older ones of that person stop working. Returns the code, which is not kept. */
    public String invite(Tx tx, Person person, Optional<Person> by, Duration valid) {
        String code = newCode();
        invite(tx, person, code, by, valid);
        return code;
    }

    /** A code that opens nothing yet. */
    public String newCode() {
        var bytes = new byte[CODE_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** An invitation for a person with a code that was made before; older ones of that person stop working. */
    public void invite(Tx tx, Person person, String code, Optional<Person> by, Duration valid) {
        ledger.revokeInvitations(tx, person.id());
        ledger.invite(tx, person.id(), hash(code), by.map(Person::id), tx.now().plus(valid));
    }

    /**
     * An invitation that opens the door.
     *
     * @param personId whom it is for
     * @param by who made it; empty for the command line
     */
    public record Invited(long invitationId, long personId, Optional<Long> by) {}

    /** What this code opens for an account, without a trace; empty where it opens nothing. */
    public Optional<Invited> invited(Tx tx, long telegramId, String code) {
        Optional<DoorLedger.Invitation> found = found(tx, code);
        return decide(tx, telegramId, found) instanceof Entry.Welcome
                ? found.map(i -> new Invited(i.id(), i.personId(), i.createdBy())) : Optional.empty();
    }

    /** Whether a code was given to somebody but opens nothing for this account: it is used, expired or revoked. */
    public boolean isSpent(Tx tx, long telegramId, String code) {
        Optional<DoorLedger.Invitation> found = found(tx, code);
        return found.isPresent() && !(decide(tx, telegramId, found) instanceof Entry.Welcome);
    }

    /** Whether a code was given to this person, whatever it opens by now. */
    public boolean isOf(Tx tx, Person person, String code) {
        return found(tx, code).filter(i -> i.personId() == person.id()).isPresent();
    }

    private Optional<DoorLedger.Invitation> found(Tx tx, String code) {
        return CODE.matcher(code).matches() ? ledger.byHash(tx, hash(code)) : Optional.empty();
    }

    /** Binds an account to the invited person, in the caller's transaction. */
    public Entry enter(Tx tx, long telegramId, String code, Language language) {
        Optional<DoorLedger.Invitation> found = found(tx, code);
        Entry entry = decide(tx, telegramId, found);
        switch (entry) {
            case Entry.Welcome w -> ledger.bind(tx, found.orElseThrow(), telegramId, language);
            case Entry.Refused r -> ledger.noteRefusal(tx, telegramId, r.reason().name());
            case Entry.AlreadyIn a -> { }
        }
        return entry;
    }

    private Entry decide(Tx tx, long telegramId, Optional<DoorLedger.Invitation> found) {
        Optional<Long> personOfAccount = ledger.personOf(tx, telegramId);
        if (found.isEmpty()) {
            return new Entry.Refused(Entry.Reason.UNKNOWN);
        }
        var invitation = found.get();
        if (personOfAccount.isPresent()) {
            return personOfAccount.get() == invitation.personId()
                    ? new Entry.AlreadyIn()
                    : new Entry.Refused(Entry.Reason.ACCOUNT_TAKEN);
        }
        return invitation.problem(tx.now())
                .or(() -> ledger.hasAccount(tx, invitation.personId())
                        ? Optional.of(Entry.Reason.PERSON_TAKEN)
                        : Optional.empty())
                .<Entry>map(Entry.Refused::new)
                .orElseGet(() -> new Entry.Welcome(invitation.personId()));
    }

    /** Who made the invitation with which this person came in last; empty for the command line, or where there was none. */
    public Optional<Long> inviter(Tx tx, long personId) {
        return ledger.inviter(tx, personId);
    }

    /** Who has come in by invitations of somebody who has not heard of it yet, in the order in which they came. */
    public List<Came> unheard(Tx tx, long inviter) {
        return ledger.unheard(tx, inviter);
    }

    /** The one who invited has heard of all who have come so far. */
    public void heard(Tx tx, long inviter) {
        ledger.heard(tx, inviter);
    }

    /** Somebody who has come in by an invitation. */
    public record Came(long personId, Instant at) {}

    /** Which of these people have an invitation that still opens the door, in one look-up. */
    public Set<Long> invited(Tx tx, Collection<Long> people) {
        return ledger.invited(tx, people);
    }

    /** Whether somebody has made an invitation for a person since then that still waits. */
    public boolean invitedSince(Tx tx, Person person, Person by, Instant since) {
        return ledger.invitedSince(tx, person.id(), by.id(), since);
    }

    /**
     * Puts a person out: the account is unbound and open invitations stop working.
     *
     * @return false where there was neither
     */
    public boolean revoke(Tx tx, Person person) {
        boolean invited = ledger.revokeInvitations(tx, person.id());
        return ledger.unbind(tx, person.id()) || invited;
    }

    /** Binds an account without an invitation: for the sandbox, whose accounts belong to nobody. */
    public void bind(Tx tx, long personId, long telegramId) {
        ledger.bindFreely(tx, personId, telegramId);
    }

    /** Makes somebody an organizer; the first one is made at the command line. */
    public void makeOrganizer(Tx tx, Person person) {
        ledger.grantOrganizer(tx, person.id());
    }

    /** A code has 144 random bits, so a plain hash is as good as a slow one. */
    private static String hash(String code) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(code.getBytes(StandardCharsets.US_ASCII));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /** What came of a code. */
    public sealed interface Entry {
        record Welcome(long personId) implements Entry {}

        /** The account is in already, and used the link again. */
        record AlreadyIn() implements Entry {}

        record Refused(Reason reason) implements Entry {}

        /** Why a code was refused: for the log; the one who tried is told only that it did not work. */
        enum Reason {
            UNKNOWN,
            USED,
            EXPIRED,
            REVOKED,
            ACCOUNT_TAKEN,
            PERSON_TAKEN
        }
    }
}
