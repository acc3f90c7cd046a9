package zaigang.duty.exchange;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import zaigang.duty.roster.Duty;
import zaigang.spine.ledger.Tx;

final class SwapLedger {
    /** A new proposal; empty where the same person already has one under way for this shift. */
    Optional<Long> propose(Tx tx, long proposer, Duty shift, SwapProposal.Terms terms, Optional<Duty> back, long message,
            Instant expires) {
        return tx.insert("""
                INSERT INTO swap_proposal
                    (proposer_id, shift_id, day, shift_name, terms, return_shift_id, state, message_id, made_at, expires_at)
                VALUES (?, ?, ?, ?, ?, ?, 'OPEN', ?, ?, ?) ON CONFLICT DO NOTHING RETURNING id""",
                proposer, shift.shiftId(), shift.day(), shift.shiftName(), terms, back.map(Duty::shiftId), message, tx.now(),
                expires);
    }

    Optional<SwapProposal> find(Tx tx, long id) {
        return tx.first(SwapProposal.class, "SELECT * FROM swap_proposal WHERE id = ?", id);
    }

    /** The proposal under way for somebody's shift. */
    Optional<SwapProposal> underWay(Tx tx, long proposer, long shiftId) {
        return tx.first(SwapProposal.class, """
                SELECT * FROM swap_proposal
                WHERE proposer_id = ? AND shift_id = ? AND state IN ('OPEN', 'ACCEPTED')""", proposer, shiftId);
    }

    List<SwapProposal> underWay(Tx tx) {
        return tx.list(SwapProposal.class, "SELECT * FROM swap_proposal WHERE state IN ('OPEN', 'ACCEPTED') ORDER BY id");
    }

    /** @return false where another was faster, or it was over before */
    boolean accept(Tx tx, long id, SwapProposal.State state, long by, Optional<Long> returnShift, Instant expires) {
        return tx.run("""
                UPDATE swap_proposal SET state = ?, accepted_by = ?, accepted_at = ?, return_shift_id = ?, expires_at = ?
                WHERE id = ? AND state = 'OPEN'""", state, by, tx.now(), returnShift, expires, id) > 0;
    }

    /** @return false where it does not stand like this any more */
    boolean settle(Tx tx, SwapProposal proposal, SwapProposal.State state, Optional<Long> by, String reason) {
        return tx.run("""
                UPDATE swap_proposal SET state = ?, decided_by = ?, decided_at = ?, reason = ?
                WHERE id = ? AND state = ?""", state, by, tx.now(), reason, proposal.id(), proposal.state()) > 0;
    }

    void wrote(Tx tx, long id, List<Long> people) {
        tx.runAll("""
                INSERT INTO swap_told (proposal_id, person_id, part) VALUES (?, ?, 'ASKED') ON CONFLICT DO NOTHING""",
                people.stream().map(p -> new Object[] {id, p}).toList());
    }

    /** Those who were asked to take it and have not said no. */
    List<Long> told(Tx tx, long id) {
        return tx.list(Long.class, """
                SELECT person_id FROM swap_told
                WHERE proposal_id = ? AND part = 'ASKED' AND NOT declined ORDER BY person_id""", id);
    }

    boolean wasAsked(Tx tx, long id, long person) {
        return tx.count("SELECT count(*) FROM swap_told WHERE proposal_id = ? AND part = 'ASKED' AND person_id = ?",
                id, person) > 0;
    }

    /** How many were asked, whatever they said. */
    long asked(Tx tx, long id) {
        return tx.count("SELECT count(*) FROM swap_told WHERE proposal_id = ? AND part = 'ASKED'", id);
    }

    void decline(Tx tx, long id, long person) {
        tx.run("UPDATE swap_told SET declined = TRUE WHERE proposal_id = ? AND part = 'ASKED' AND person_id = ?", id, person);
    }
}
