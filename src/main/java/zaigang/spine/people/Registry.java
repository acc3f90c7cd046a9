package zaigang.spine.people;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import zaigang.base.text.Language;
import zaigang.spine.ledger.Tx;

/** Keeps the books on who there is and where: what a staff list changes. Nobody is ever deleted. */
public final class Registry {
    private final RegistryLedger ledger = new RegistryLedger();

    /** What is kept of a person besides roles, account and language; texts may be empty. */
    public record Entry(String name, String phone, String gender, String homeUnit, String rank, boolean cadre,
            Optional<Long> teamId, Optional<Long> postId, Optional<Long> townshipId) {}

    /** Everybody, former people too, in the order in which they were entered. */
    public List<Person> everybody(Tx tx) {
        return ledger.everybody(tx);
    }

    /** All roles that are held, by the person's number. */
    public Map<Long, List<Grant>> grants(Tx tx) {
        return ledger.grants(tx);
    }

    /** The township of this name, made where there is none. */
    public long addTownship(Tx tx, String name) {
        return ledger.addTownship(tx, name);
    }

    /** The team of this name, made where there is none. */
    public long addTeam(Tx tx, String name) {
        return ledger.addTeam(tx, name);
    }

    /** The post of this name, made where there is none, with this kind, township and position from now on. */
    public long addPost(Tx tx, String name, Post.Kind kind, Optional<Long> townshipId, Optional<Position> position) {
        return ledger.addPost(tx, name, kind, townshipId, position);
    }

    /** From now on the post is there. */
    public void place(Tx tx, long postId, Position position) {
        ledger.place(tx, postId, position);
    }

    /**
     * Enters somebody new, without any role.
     *
     * @param joinedOn the first day that counts
     */
    public long add(Tx tx, Entry entry, Language language, LocalDate joinedOn) {
        return ledger.add(tx, entry, language, joinedOn);
    }

    /** Writes a person's entry anew; a former one is active again. */
    public void change(Tx tx, long personId, Entry entry) {
        ledger.change(tx, personId, entry);
    }

    /** Ends somebody's time here: records stay, roles of a leader or liaison end. Access is the {@link Door}'s to end. */
    public void deactivate(Tx tx, long personId) {
        ledger.deactivate(tx, personId);
        assign(tx, personId, Optional.empty(), Optional.empty());
    }

    /** From now on this person leads that team and no other, and is liaison of that township and no other. */
    public void assign(Tx tx, long personId, Optional<Long> ledTeamId, Optional<Long> liaisonTownshipId) {
        ledger.assign(tx, personId, ledTeamId, liaisonTownshipId);
    }
}
