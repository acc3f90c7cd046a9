package zaigang.base.yaml;

import java.nio.file.Path;
import zaigang.base.text.Text;

/**
 * Something wrong, or doubtful, in a file that people edit.
 *
 * @param file the file as it was named by the caller
 * @param line counted from 1; 0 where the problem is the file as a whole
 * @param column counted from 1 in characters; 0 where the problem is the file as a whole
 * @param message what is wrong and what to do about it
 */
public record FileProblem(Path file, int line, int column, Text message) {
    /** The problem with its place in front, as one line for people. */
    public Text text() {
        return line == 0
                ? Text.of("files.in-file", "file", file.toString(), "message", message)
                : Text.of("files.at", "file", file.toString(), "line", line, "column", column, "message", message);
    }
}
