package zaigang.office.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import zaigang.base.text.Text;
import zaigang.duty.roster.ChangeCause;
import zaigang.office.imports.Preview.Choice;
import zaigang.office.imports.SentFileLedger.Draft;
import zaigang.office.imports.SentFileLedger.State;
import zaigang.office.lobby.LobbyFeatures;
import zaigang.spine.agenda.Wait;
import zaigang.spine.audit.By;
import zaigang.spine.chat.Button;
import zaigang.spine.chat.Keyboard;
import zaigang.spine.chat.Refusal;
import zaigang.spine.chat.Reply;
import zaigang.spine.chat.TapSpec;
import zaigang.spine.chat.Turn;
import zaigang.spine.ledger.Tx;
import zaigang.spine.people.Act;
import zaigang.spine.people.People;
import zaigang.spine.people.Scope;

/**
 * What the sender decides about a file that was shown: to import it or not, and then what of that which the list would take away
 * is done. Rights are checked at each step anew.
 */
record FileDecisions(Importer importer, People people, Rights rights, LobbyFeatures lobby) {
    private static final SentFileLedger DRAFTS = new SentFileLedger();

    List<TapSpec> taps() {
        return List.of(
                ImportVerbs.YES.on(Act.PLAN, (turn, id) -> withDraft(turn, id, false, d -> confirm(turn, d))),
                ImportVerbs.NO.on(Act.PLAN, (turn, id) -> withDraft(turn, id, false, d -> drop(turn, d))),
                ImportVerbs.OFF.on(Act.INVITE, (turn, id) -> withDraft(turn, id, true, d -> take(turn, d, Choice.LEAVERS))),
                ImportVerbs.ROLES.on(Act.INVITE, (turn, id) -> withDraft(turn, id, true, d -> take(turn, d, Choice.ROLES))),
                ImportVerbs.STAY.on(Act.INVITE, (turn, id) -> withDraft(turn, id, true, d -> stay(turn, d))));
    }

    /** @param imported whether it is about what is left to decide once the file is imported */
    private Reply withDraft(Turn turn, long id, boolean imported, Function<Draft, Reply> then) {
        Optional<Draft> found = DRAFTS.find(turn.tx(), id);
        if (found.isEmpty()) {
            return Refusal.of("desk.old_button");
        }
        Draft draft = found.get();
        if (draft.personId() != turn.person().id()) {
            return Refusal.of("imports.not_sender");
        }
        if (draft.imported() != imported) {
            return Refusal.of("imports.already");
        }
        return switch (draft.state()) {
            case OFFERED -> turn.now().isBefore(draft.askedAt().plus(FilePreviews.LIFE))
                    ? then.apply(draft) : Refusal.of("imports.expired");
            case EXPIRED -> Refusal.of("imports.expired");
            case ASKED, DONE, DROPPED, REFUSED -> Refusal.of("imports.already");
        };
    }

    private Reply confirm(Turn turn, Draft draft) {
        Tx tx = turn.tx();
        Optional<KeptPreview> kept = DRAFTS.kept(tx, draft.id());
        return kept.isEmpty() ? again(tx, draft)
                : rights.against(tx, turn.who(), kept.get().changes()).<Reply>map(no -> no)
                .orElseGet(() -> outcome(turn, draft, kept.get().changes().people().otherStanding(),
                        importer.apply(tx, kept.get(), ChangeCause.sheet(Optional.of(turn.person())), By.of(turn))));
    }

    /** Something is stored differently since the preview: the file is read anew beside the desk's work, and shown. */
    private Reply again(Tx tx, Draft draft) {
        DRAFTS.askAgain(tx, draft.id());
        FilePreviews.EXPIRE.cancel(tx, draft.id());
        FilePreviews.READ.askAgain(tx, draft.id(), Wait.Result.WORDS);
        return Reply.change(Text.of("imports.outdated", "file", draft.fileName()), Keyboard.NONE);
    }

    private Reply outcome(Turn turn, Draft draft, List<Long> otherRoles, Importer.Outcome outcome) {
        return switch (outcome) {
            case Importer.Outcome.Outdated o -> draft.imported() ? gone(turn.tx(), draft) : again(turn.tx(), draft);
            case Importer.Outcome.Done d -> {
                otherRoles.forEach(id -> showMenu(turn.tx(), id));
                yield d.left().map(left -> ask(turn.tx(), draft, d.summary(), left)).orElseGet(() -> {
                    end(turn.tx(), draft, State.DONE);
                    return Reply.change(d.summary(), Keyboard.NONE);
                });
            }
        };
    }

    private Reply ask(Tx tx, Draft draft, Text summary, Preview.Left left) {
        DRAFTS.markImported(tx, draft.id(), KeptJson.write(left.kept()));
        var buttons = new ArrayList<Button>();
        left.choices().stream().filter(c -> left.count(c) <= PreviewText.ALL_NAMES).forEach(c -> buttons.add(switch (c) {
            case LEAVERS -> ImportVerbs.OFF.button(Text.of("imports.button_off", "count", left.count(c)), draft.id());
            case ROLES -> ImportVerbs.ROLES.button(Text.of("imports.button_roles", "count", left.count(c)), draft.id());
        }));
        buttons.add(ImportVerbs.STAY.button("imports.button_stay", draft.id()));
        return Reply.change(Text.paragraphs(summary, left.text()), Keyboard.grid(1, buttons));
    }

    /** Pressed twice it is taken once, and what else is to be decided is still asked. */
    private Reply take(Turn turn, Draft draft, Choice choice) {
        Optional<Preview.Left> left = DRAFTS.kept(turn.tx(), draft.id()).map(Preview.Left::new)
                .filter(l -> l.count(choice) <= PreviewText.ALL_NAMES);
        if (!turn.who().may(Act.INVITE, Scope.county())) {
            return Refusal.of("imports.people_not_yours");
        }
        if (left.filter(l -> l.count(choice) == 0).isPresent()) {
            return Refusal.of("imports.already");
        }
        return left.isEmpty() ? gone(turn.tx(), draft) : outcome(turn, draft,
                choice == Choice.ROLES ? left.get().kept().taking().onlyRoles().people() : List.of(),
                importer.take(turn.tx(), left.get(), choice, By.of(turn)));
    }

    /** What was left to decide is not as it was shown any more. */
    private Reply gone(Tx tx, Draft draft) {
        end(tx, draft, State.DONE);
        return Reply.change(Text.of("imports.left_outdated", "file", draft.fileName()), Keyboard.NONE);
    }

    private Reply stay(Turn turn, Draft draft) {
        end(turn.tx(), draft, State.DONE);
        return Reply.change(Text.of("imports.stayed", "file", draft.fileName()), Keyboard.NONE);
    }

    /** Whose role is another one now finds the commands of it in the chat's menu. */
    private void showMenu(Tx tx, long personId) {
        people.address(tx, personId).ifPresent(to ->
                people.find(tx, personId).ifPresent(p -> lobby.showMenu(tx, people.who(tx, p), to)));
    }

    private Reply drop(Turn turn, Draft draft) {
        end(turn.tx(), draft, State.DROPPED);
        return Reply.change(Text.of("imports.dropped", "file", draft.fileName()), Keyboard.NONE);
    }

    private void end(Tx tx, Draft draft, State state) {
        DRAFTS.end(tx, draft.id(), state);
        FilePreviews.EXPIRE.cancel(tx, draft.id());
    }
}
