package zaigang.spine.outbox;

import zaigang.spine.ledger.Tx;

/** What Telegram tells of group chats, whether in an update or in the answer to a message. */
public interface GroupNews {
    /** For those who have nothing to do with groups. */
    GroupNews IGNORED = new GroupNews() {
        @Override
        public void moved(Tx tx, long fromChat, long toChat) {}

        @Override
        public void lost(Tx tx, long chat) {}
    };

    /** The group lives on under a new id. */
    void moved(Tx tx, long fromChat, long toChat);

    /** The bot is not in the group any more, or there is no such group. */
    void lost(Tx tx, long chat);
}
