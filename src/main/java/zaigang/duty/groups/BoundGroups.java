package zaigang.duty.groups;

import java.util.List;
import zaigang.spine.ledger.Tx;
import zaigang.spine.people.Scope;

/** Where duty rosters are posted now: for whoever stands in for Telegram, which would know its own groups and topics. */
public final class BoundGroups {
    private final GroupLedger ledger = new GroupLedger();

    /** @param thread the topic; 0 for the general one */
    public record Place(long chatId, long thread, Scope scope) {}

    /** Those in which the bot still is; the one that was bound first comes first. */
    public List<Place> all(Tx tx) {
        return ledger.live(tx).stream().map(g -> new Place(g.chatId(), g.thread(), g.scope())).toList();
    }
}
