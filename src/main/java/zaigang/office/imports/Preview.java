package zaigang.office.imports;

import java.util.List;
import java.util.stream.Stream;
import zaigang.base.sheets.Problem;
import zaigang.base.text.Text;

/** What a file would do, before it is done. */
public sealed interface Preview {
    /** How much of it fits a chat. */
    int CHAT_LINES = 6;
    /** How much of it is shown on a terminal. */
    int TERMINAL_LINES = 40;

    /** What was found in the file, errors first. */
    List<Problem> problems();

    /**
     * It in words: counts, problems, and the first lines of each kind of change.
     *
     * @param lines how many changes of each kind are shown; of problems four times as many
     */
    Text text(int lines);

    /** Nothing stands against it; {@link Importer#apply} does it. */
    record Ready(KeptPreview kept, List<Problem> problems) implements Preview {
        public Ready {
            problems = List.copyOf(problems);
        }

        /** Whether everything is stored already as the file has it. */
        public boolean changesNothing() {
            return kept.changes().isEmpty();
        }

        /** Whether there is nothing to decide either. */
        public boolean isVoid() {
            return changesNothing() && kept.taking().isEmpty();
        }

        @Override
        public Text text(int lines) {
            return new PreviewText(lines).ready(this);
        }
    }

    /** What is left to decide once a list is imported. */
    record Left(KeptPreview kept) {
        /** What can be chosen, in the order in which it is asked. */
        public List<Choice> choices() {
            return Stream.of(Choice.values()).filter(c -> count(c) > 0).toList();
        }

        /** How many people a choice is about. */
        public int count(Choice choice) {
            return switch (choice) {
                case LEAVERS -> kept.taking().leavers().size();
                case ROLES -> kept.taking().roles().size();
            };
        }

        /** Everybody concerned by name, and what would be done. */
        public Text text() {
            return new PreviewText(CHAT_LINES).left(kept.taking());
        }
    }

    /** What a staff list would take away. */
    enum Choice {
        /** Those who are missing from the list are deactivated. */
        LEAVERS,
        /** Roles end and pass to others. */
        ROLES
    }

    /** The file has errors: none of it can be imported before they are put right. */
    record Refused(String fileName, List<Problem> problems) implements Preview {
        public Refused {
            problems = List.copyOf(problems);
        }

        @Override
        public Text text(int lines) {
            return new PreviewText(lines).refused(this);
        }
    }
}
