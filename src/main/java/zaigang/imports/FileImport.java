package zaigang.imports;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import zaigang.agenda.Agenda;
import zaigang.agenda.Alarm;
import zaigang.agenda.AlarmKind;
import zaigang.agenda.Late;
import zaigang.agenda.Rung;
import zaigang.agenda.Snapshots;
import zaigang.audit.By;
import zaigang.chat.Button;
import zaigang.chat.CommandSpec;
import zaigang.chat.Feature;
import zaigang.chat.Incoming;
import zaigang.chat.Keyboard;
import zaigang.chat.Press;
import zaigang.chat.Refusal;
import zaigang.chat.Reply;
import zaigang.chat.TapSpec;
import zaigang.chat.Turn;
import zaigang.imports.DraftLedger.Draft;
import zaigang.imports.DraftLedger.State;
import zaigang.ledger.Tx;
import zaigang.outbox.Lane;
import zaigang.outbox.Letter;
import zaigang.outbox.Outbox;
import zaigang.people.Act;
import zaigang.people.Address;
import zaigang.people.People;
import zaigang.people.Person;
import zaigang.people.Who;
import zaigang.roster.Cause;
import zaigang.sheets.SheetFile;
import zaigang.text.Text;

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
                new TapSpec("yes", Act.PLAN, (turn, press) -> withDraft(turn, press, d -> confirm(turn, d))),
                new TapSpec("no", Act.PLAN, (turn, press) -> withDraft(turn, press, d -> drop(turn, d))));
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
                yield tx -> show(tx, draft, preview, got.bytes());
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

    private Rung show(Tx tx, Draft draft, Preview preview, byte[] bytes) {
        Optional<Who> sender = people.find(tx, draft.personId()).filter(Person::active).map(p -> people.who(tx, p));
        if (sender.filter(w -> w.may(Act.PLAN)).isEmpty()) {
            drafts.end(tx, draft.id(), State.REFUSED);
            return new Rung.Skipped("the sender may not import any more");
        }
        return switch (preview) {
            case Preview.Refused r -> refuse(tx, draft, r.text(Preview.CHAT_LINES));
            case Preview.Ready r -> rights.against(tx, sender.get(), r).map(no -> refuse(tx, draft, no.text())).orElseGet(() -> {
                if (r.changesNothing()) {
                    return refuse(tx, draft, r.text(Preview.CHAT_LINES));
                }
                drafts.offer(tx, draft.id(), bytes, r.fingerprint());
                Agenda.put(tx, EXPIRE, String.valueOf(draft.id()), draft.askedAt().plus(LIFE));
                say(tx, draft, r.text(Preview.CHAT_LINES), buttons(draft));
                return Rung.DONE;
            });
        };
    }

    private Rung refuse(Tx tx, Draft draft, Text text) {
        drafts.end(tx, draft.id(), State.REFUSED);
        say(tx, draft, text, Keyboard.NONE);
        return Rung.DONE;
    }

    private void say(Tx tx, Draft draft, Text text, Keyboard keyboard) {
        outbox.post(tx, draft.personId(), Letter.of(Lane.ANSWER, text, keyboard).once("import/" + draft.id()));
    }

    private Keyboard buttons(Draft draft) {
        return Keyboard.row(Button.of("imports.button_yes", name(), "yes", draft.id()),
                Button.of("imports.button_no", name(), "no", draft.id()));
    }

    private Reply withDraft(Turn turn, Press press, Function<Draft, Reply> then) {
        Optional<Draft> found = press.number(0).flatMap(id -> drafts.find(turn.tx(), id));
        if (found.isEmpty()) {
            return Refusal.of("desk.old_button");
        }
        Draft draft = found.get();
        if (draft.personId() != turn.person().id()) {
            return Refusal.of("imports.not_sender");
        }
        return switch (draft.state()) {
            case OFFERED -> turn.now().isBefore(draft.askedAt().plus(LIFE)) ? then.apply(draft) : Refusal.of("imports.expired");
            case EXPIRED -> Refusal.of("imports.expired");
            case ASKED, DONE, DROPPED, REFUSED -> Refusal.of("imports.already");
        };
    }

    private Reply confirm(Turn turn, Draft draft) {
        Tx tx = turn.tx();
        byte[] bytes = drafts.bytes(tx, draft.id());
        return switch (importer.preview(tx, draft.fileName(), bytes)) {
            case Preview.Refused r -> {
                end(tx, draft, State.REFUSED);
                yield Reply.change(Text.paragraphs(Text.of("imports.outdated"), r.text(Preview.CHAT_LINES)), Keyboard.NONE);
            }
            case Preview.Ready r -> rights.against(tx, turn.who(), r).<Reply>map(no -> no)
                    .orElseGet(() -> confirm(turn, draft, r, bytes));
        };
    }

    private Reply confirm(Turn turn, Draft draft, Preview.Ready now, byte[] bytes) {
        if (!now.fingerprint().equals(draft.fingerprint())) {
            drafts.offer(turn.tx(), draft.id(), bytes, now.fingerprint());
            return Reply.change(Text.paragraphs(Text.of("imports.outdated"), now.text(Preview.CHAT_LINES)), buttons(draft));
        }
        Text summary = importer.carryOut(turn.tx(), now, Cause.sheet(Optional.of(turn.person())), By.of(turn));
        now.changes().people().otherStanding().forEach(id -> showMenu(turn.tx(), id));
        end(turn.tx(), draft, State.DONE);
        return Reply.change(summary, Keyboard.NONE);
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
