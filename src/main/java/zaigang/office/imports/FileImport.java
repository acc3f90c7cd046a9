package zaigang.office.imports;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import zaigang.base.sheets.SheetFile;
import zaigang.base.text.Text;
import zaigang.duty.roster.ChangeCause;
import zaigang.office.imports.DraftLedger.Draft;
import zaigang.office.imports.DraftLedger.State;
import zaigang.office.imports.Preview.Choice;
import zaigang.spine.agenda.Agenda;
import zaigang.spine.agenda.Alarm;
import zaigang.spine.agenda.AlarmKind;
import zaigang.spine.agenda.Late;
import zaigang.spine.agenda.Rung;
import zaigang.spine.agenda.Snapshots;
import zaigang.spine.audit.By;
import zaigang.spine.chat.Button;
import zaigang.spine.chat.CommandSpec;
import zaigang.spine.chat.Feature;
import zaigang.spine.chat.Incoming;
import zaigang.spine.chat.Keyboard;
import zaigang.spine.chat.Press;
import zaigang.spine.chat.Refusal;
import zaigang.spine.chat.Reply;
import zaigang.spine.chat.TapSpec;
import zaigang.spine.chat.Turn;
import zaigang.spine.ledger.Tx;
import zaigang.spine.outbox.Lane;
import zaigang.spine.outbox.Letter;
import zaigang.spine.outbox.Outbox;
import zaigang.spine.people.Act;
import zaigang.spine.people.Address;
import zaigang.spine.people.People;
import zaigang.spine.people.Person;
import zaigang.spine.people.Scope;
import zaigang.spine.people.Who;

/**
 * Files with staff lists and duty rosters, in chat: they are fetched and read beside the desk's work, shown as a preview, and
 * imported when the sender confirms. Until then nothing changes; rights are checked at each step anew.
 */
public final class FileImport implements Feature {
    private static final String READ = "imports.read";
    private static final String EXPIRE = "imports.expire";
    private static final Duration LIFE = Duration.ofHours(24);
    private static final Duration TRY_AGAIN = Duration.ofSeconds(10);
    /** After which a file that cannot be fetched is given up. */
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    /** Bytes of what is kept of a file until it is confirmed: a list of some 5,000 people, or 20,000 shifts. */
    private static final int MOST_KEPT = 4 * 1024 * 1024;
    private static final int MEGABYTE = 1024 * 1024;
    private static final int LONGEST_NAME = 120;

    private final Importer importer;
    private final Files files;
    private final People people;
    private final Outbox outbox;
    private final Menus menus;
    private final Rights rights;
    private final DraftLedger drafts = new DraftLedger();

    /** Puts the commands that somebody may use now into the menu of the chat. */
    @FunctionalInterface
    public interface Menus {
        void show(Tx tx, Who who, Address to);
    }

    public FileImport(Importer importer, Files files, People people, Outbox outbox, Menus menus) {
        this.importer = importer;
        this.files = files;
        this.people = people;
        this.outbox = outbox;
        this.menus = menus;
        this.rights = new Rights(people);
    }

    @Override
    public String name() {
        return "imp";
    }

    @Override
    public List<CommandSpec> commands() {
        return List.of(CommandSpec.of("import", Act.PLAN, (turn, args) -> Reply.say(HowTo.text(turn.who()))));
    }

    @Override
    public List<TapSpec> taps() {
        return List.of(
                new TapSpec("yes", Act.PLAN, (turn, press) -> withDraft(turn, press, false, d -> confirm(turn, d))),
                new TapSpec("no", Act.PLAN, (turn, press) -> withDraft(turn, press, false, d -> drop(turn, d))),
                new TapSpec("off", Act.INVITE, (turn, press) -> withDraft(turn, press, true, d -> take(turn, d, Choice.LEAVERS))),
                new TapSpec("roles", Act.INVITE, (turn, press) -> withDraft(turn, press, true, d -> take(turn, d, Choice.ROLES))),
                new TapSpec("stay", Act.INVITE, (turn, press) -> withDraft(turn, press, true, d -> stay(turn, d))));
    }

    @Override
    public List<AlarmKind> alarms() {
        return List.of(
                AlarmKind.job(READ, Late.stillUseful(), this::read).orElse(this::unreadable),
                AlarmKind.silent(EXPIRE, Late.stillUseful(), this::expire));
    }

    @Override
    public Optional<Reply> file(Turn turn, Incoming.Document document) {
        if (!turn.who().may(Act.PLAN)) {
            return Optional.of(Refusal.of("imports.not_yours"));
        }
        if (document.size() > SheetFile.MAX_BYTES) {
            return Optional.of(tooLarge(document.size()));
        }
        String fileName = document.name().substring(0, Math.min(document.name().length(), LONGEST_NAME));
        long id = drafts.ask(turn.tx(), turn.person().id(), document.fileId(), fileName);
        Agenda.ask(turn.tx(), READ, String.valueOf(id), turn.person().id());
        return Optional.of(Reply.say(Text.of("imports.reading", "file", fileName)));
    }

    private static Refusal tooLarge(long bytes) {
        return Refusal.of("imports.too_large",
                "megabytes", (bytes + MEGABYTE - 1) / MEGABYTE, "limit", SheetFile.MAX_BYTES / MEGABYTE);
    }

    private Function<Tx, Rung> read(Alarm alarm, Snapshots snapshots) {
        Optional<Draft> asked = snapshots.read(tx -> drafts.find(tx, Long.parseLong(alarm.subject())))
                .filter(d -> d.state() == State.ASKED);
        if (asked.isEmpty()) {
            return tx -> new Rung.Skipped("read already");
        }
        Draft draft = asked.get();
        return switch (files.fetch(draft.fileId())) {
            case Files.Fetched.Got got -> {
                Preview preview = snapshots.read(tx -> importer.preview(tx, draft.fileName(), got.bytes()));
                yield tx -> show(tx, draft, preview);
            }
            case Files.Fetched.TooLarge t -> tx -> refuse(tx, draft, tooLarge(SheetFile.MAX_BYTES + 1L).text());
            case Files.Fetched.TooSlow t -> tx -> refuse(tx, draft, Text.of("imports.too_slow", "file", draft.fileName()));
            case Files.Fetched.Gone g -> tx -> refuse(tx, draft, unfetched(draft));
            case Files.Fetched.NotNow n -> tx -> tx.now().isAfter(draft.askedAt().plus(PATIENCE))
                    ? refuse(tx, draft, unfetched(draft))
                    : new Rung.Again(tx.now().plus(TRY_AGAIN));
        };
    }

    /** Reading it has failed for good: the sender is told. */
    private void unreadable(Tx tx, Alarm alarm) {
        drafts.find(tx, Long.parseLong(alarm.subject())).filter(d -> d.state() == State.ASKED)
                .ifPresent(d -> refuse(tx, d, Text.of("imports.failed", "file", d.fileName())));
    }

    private static Text unfetched(Draft draft) {
        return Text.of("imports.unfetched", "file", draft.fileName());
    }

    private Rung show(Tx tx, Draft draft, Preview preview) {
        if (drafts.find(tx, draft.id()).filter(d -> d.state() == State.ASKED).isEmpty()) {
            return new Rung.Skipped("shown already");
        }
        Optional<Who> sender = people.find(tx, draft.personId()).filter(Person::active).map(p -> people.who(tx, p));
        if (sender.filter(w -> w.may(Act.PLAN)).isEmpty()) {
            drafts.end(tx, draft.id(), State.REFUSED);
            return new Rung.Skipped("the sender may not import any more");
        }
        return switch (preview) {
            case Preview.Refused r -> refuse(tx, draft, r.text(Preview.CHAT_LINES));
            case Preview.Ready r -> rights.against(tx, sender.get(), r.kept().changes()).map(no -> refuse(tx, draft, no.text()))
                    .orElseGet(() -> offer(tx, draft, r));
        };
    }

    private Rung offer(Tx tx, Draft draft, Preview.Ready ready) {
        byte[] kept = KeptJson.write(ready.kept());
        if (ready.isVoid()) {
            return refuse(tx, draft, ready.text(Preview.CHAT_LINES));
        }
        if (kept.length > MOST_KEPT) {
            return refuse(tx, draft, Text.of("imports.too_much_at_once", "file", draft.fileName()));
        }
        drafts.offer(tx, draft.id(), kept);
        Agenda.again(tx, EXPIRE, String.valueOf(draft.id()), draft.askedAt().plus(LIFE));
        Button yes = Button.of(ready.changesNothing() ? "imports.button_next" : "imports.button_yes", name(), "yes", draft.id());
        say(tx, draft, ready.text(Preview.CHAT_LINES),
                Keyboard.row(yes, Button.of("imports.button_no", name(), "no", draft.id())));
        return Rung.DONE;
    }

    private Rung refuse(Tx tx, Draft draft, Text text) {
        drafts.end(tx, draft.id(), State.REFUSED);
        say(tx, draft, text, Keyboard.NONE);
        return Rung.DONE;
    }

    private void say(Tx tx, Draft draft, Text text, Keyboard keyboard) {
        outbox.post(tx, draft.personId(), Letter.of(Lane.ANSWER, text, keyboard));
    }

    /** @param imported whether it is about what is left to decide once the file is imported */
    private Reply withDraft(Turn turn, Press press, boolean imported, Function<Draft, Reply> then) {
        Optional<Draft> found = press.number(0).flatMap(id -> drafts.find(turn.tx(), id));
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
            case OFFERED -> turn.now().isBefore(draft.askedAt().plus(LIFE)) ? then.apply(draft) : Refusal.of("imports.expired");
            case EXPIRED -> Refusal.of("imports.expired");
            case ASKED, DONE, DROPPED, REFUSED -> Refusal.of("imports.already");
        };
    }

    private Reply confirm(Turn turn, Draft draft) {
        Tx tx = turn.tx();
        Optional<Kept> kept = drafts.kept(tx, draft.id());
        return kept.isEmpty() ? again(tx, draft) : rights.against(tx, turn.who(), kept.get().changes()).<Reply>map(no -> no)
                .orElseGet(() -> outcome(turn, draft, kept.get().changes().people().otherStanding(),
                        importer.apply(tx, kept.get(), ChangeCause.sheet(Optional.of(turn.person())), By.of(turn))));
    }

    /** Something is stored differently since the preview: the file is read anew beside the desk's work, and shown. */
    private Reply again(Tx tx, Draft draft) {
        drafts.again(tx, draft.id());
        Agenda.cancel(tx, EXPIRE, String.valueOf(draft.id()));
        Agenda.again(tx, READ, String.valueOf(draft.id()), tx.now());
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
        drafts.imported(tx, draft.id(), KeptJson.write(left.kept()));
        var buttons = new ArrayList<Button>();
        left.choices().stream().filter(c -> left.count(c) <= PreviewText.ALL_NAMES).forEach(c -> buttons.add(switch (c) {
            case LEAVERS -> Button.of(Text.of("imports.button_off", "count", left.count(c)), name(), "off", draft.id());
            case ROLES -> Button.of(Text.of("imports.button_roles", "count", left.count(c)), name(), "roles", draft.id());
        }));
        buttons.add(Button.of("imports.button_stay", name(), "stay", draft.id()));
        return Reply.change(Text.paragraphs(summary, left.text()), Keyboard.grid(1, buttons));
    }

    /** Pressed twice it is taken once, and what else is to be decided is still asked. */
    private Reply take(Turn turn, Draft draft, Choice choice) {
        Optional<Preview.Left> left = drafts.kept(turn.tx(), draft.id()).map(Preview.Left::new)
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
                people.find(tx, personId).ifPresent(p -> menus.show(tx, people.who(tx, p), to)));
    }

    private Reply drop(Turn turn, Draft draft) {
        end(turn.tx(), draft, State.DROPPED);
        return Reply.change(Text.of("imports.dropped", "file", draft.fileName()), Keyboard.NONE);
    }

    private void end(Tx tx, Draft draft, State state) {
        drafts.end(tx, draft.id(), state);
        Agenda.cancel(tx, EXPIRE, String.valueOf(draft.id()));
    }

    private Rung expire(Tx tx, Alarm alarm) {
        drafts.find(tx, Long.parseLong(alarm.subject())).filter(d -> d.state() == State.OFFERED)
                .ifPresent(d -> drafts.end(tx, d.id(), State.EXPIRED));
        return Rung.DONE;
    }
}
