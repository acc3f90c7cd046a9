package zaigang.office.imports;

import java.util.List;
import java.util.Optional;
import zaigang.base.sheets.SheetFile;
import zaigang.base.text.Text;
import zaigang.spine.agenda.AlarmKind;
import zaigang.spine.agenda.Late;
import zaigang.spine.agenda.Wait;
import zaigang.spine.chat.CommandSpec;
import zaigang.spine.chat.Feature;
import zaigang.spine.chat.Incoming;
import zaigang.spine.chat.Refusal;
import zaigang.spine.chat.Reply;
import zaigang.spine.chat.TapSpec;
import zaigang.spine.chat.Turn;
import zaigang.spine.people.Act;

/**
 * Files with staff lists and duty rosters, in chat: they are fetched and read beside the desk's work, shown as a preview, and
 * imported when the sender confirms. Until then nothing changes; rights are checked at each step anew.
 */
final class FileImport implements Feature {
    private static final int MEGABYTE = 1024 * 1024;
    private static final int LONGEST_NAME = 120;

    private final FilePreviews previews;
    private final FileDecisions decisions;
    private final SentFileLedger drafts = new SentFileLedger();

    FileImport(FilePreviews previews, FileDecisions decisions) {
        this.previews = previews;
        this.decisions = decisions;
    }

    @Override
    public String name() {
        return ImportVerbs.FEATURE;
    }

    @Override
    public List<CommandSpec> commands() {
        return List.of(CommandSpec.of("import", Act.PLAN, (turn, args) -> Reply.say(HowTo.text(turn.who()))));
    }

    @Override
    public List<TapSpec> taps() {
        return decisions.taps();
    }

    @Override
    public List<AlarmKind> alarms() {
        return List.of(
                FilePreviews.READ.works(Late.stillUseful(), previews::read).orElse(FilePreviews.READ.instead(previews::failed)),
                FilePreviews.EXPIRE.ringsSilently(Late.stillUseful(), previews::expire));
    }

    /** What is no sheet by its name, and what comes from somebody who imports none, is only what was written below it. */
    @Override
    public Optional<Reply> file(Turn turn, Incoming.Document document) {
        if (!document.caption().isBlank() && !(turn.who().may(Act.PLAN) && SheetFile.looksLike(document.name()))) {
            return Optional.empty();
        }
        if (!turn.who().may(Act.PLAN)) {
            return Optional.of(Refusal.of("imports.not_yours"));
        }
        if (document.size() > SheetFile.MAX_BYTES) {
            return Optional.of(tooLarge(document.size()));
        }
        String fileName = document.name().substring(0, Math.min(document.name().length(), LONGEST_NAME));
        long id = drafts.ask(turn.tx(), turn.person().id(), document.fileId(), fileName);
        FilePreviews.READ.ask(turn.tx(), id, turn.person().id(), Wait.Result.WORDS);
        return Optional.of(Reply.NOTHING);
    }

    static Refusal tooLarge(long bytes) {
        return Refusal.of("imports.too_large",
                "megabytes", (bytes + MEGABYTE - 1) / MEGABYTE, "limit", SheetFile.MAX_BYTES / MEGABYTE);
    }
}
