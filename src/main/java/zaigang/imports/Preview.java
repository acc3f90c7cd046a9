package zaigang.imports;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import zaigang.sheets.Columns;
import zaigang.sheets.Problem;
import zaigang.text.Text;

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
    record Ready(Reading reading, Changes changes, List<Problem> problems) implements Preview {
        public Ready {
            problems = List.copyOf(problems);
        }

        /** Whether everything is stored already as the file has it. */
        public boolean changesNothing() {
            return changes.isEmpty();
        }

        /** Whether it has a staff list, which only organizers may import. */
        public boolean hasPeople() {
            return reading.first(Columns.PEOPLE).isPresent();
        }

        /** Everybody whose duties or turns it changes; numbers below zero are of people whom the same file adds. */
        public Set<Long> peopleOnDuty() {
            var people = new TreeSet<Long>();
            changes.rosters().stream().map(RosterPlan::people).forEach(people::addAll);
            changes.turns().stream().map(TurnPlan::people).forEach(people::addAll);
            return people;
        }

        /** The same for files that would change the same. */
        public String fingerprint() {
            return changes.fingerprint();
        }

        @Override
        public Text text(int lines) {
            return new PreviewText(lines).ready(this);
        }

        /** What was done, once it is. */
        Text summary() {
            return new PreviewText(0).done(this);
        }
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
