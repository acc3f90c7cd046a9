package zaigang.office.lobby;

import java.util.List;
import java.util.Optional;
import zaigang.spine.ledger.Tx;

/** Which menu each chat has, as a digest, and how far all of them have been looked through. */
final class MenuLedger {
    Optional<String> of(Tx tx, long personId) {
        return tx.first(String.class, "SELECT menu FROM chat_menu WHERE person_id = ?", personId);
    }

    void put(Tx tx, long personId, String menu) {
        tx.run("INSERT INTO chat_menu (person_id, menu) VALUES (?, ?) ON CONFLICT (person_id) DO UPDATE SET menu = excluded.menu",
                personId, menu);
    }

    /** All chats are looked through by these menus from the beginning, unless they are or were already. */
    boolean begin(Tx tx, String edition) {
        return tx.run("""
                INSERT INTO menu_round (id, edition, up_to) VALUES (1, ?, 0)
                ON CONFLICT (id) DO UPDATE SET edition = excluded.edition, up_to = 0 WHERE edition <> excluded.edition""", edition) > 0;
    }

    /** Those who have joined and whose turn is next. */
    List<Long> next(Tx tx, int most) {
        return tx.list(Long.class, """
                SELECT person_id FROM account WHERE person_id > (SELECT up_to FROM menu_round WHERE id = 1)
                ORDER BY person_id LIMIT ?""", most);
    }

    void doneUpTo(Tx tx, long personId) {
        tx.run("UPDATE menu_round SET up_to = ? WHERE id = 1", personId);
    }
}
