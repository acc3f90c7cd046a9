package zaigang.duty.groups;

import java.util.List;
import zaigang.spine.ledger.Tx;
import zaigang.spine.people.Address;
import zaigang.spine.people.Scope;

/**
 * A group chat as others know it that post something there.
 *
 * @param scope to which it is bound
 * @param address where it is written to now
 */
public record BoundGroup(long id, Scope scope, Address address) {
    /** Those in which the bot still is. */
    public static List<BoundGroup> live(Tx tx) {
        return new GroupLedger().live(tx).stream().map(g -> new BoundGroup(g.id(), g.scope(), g.address())).toList();
    }
}
