package zaigang.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Scanner;
import java.util.function.Supplier;
import zaigang.base.text.Language;
import zaigang.base.text.Text;
import zaigang.base.text.Texts;
import zaigang.base.yaml.FileProblem;

/** The terminal: speaks the language of the computer, and asks yes or no. */
final class Terminal {
    private final Supplier<Texts> texts;
    private final Language language;
    private final OutputStream pipe;
    private final PrintWriter out;
    private final PrintWriter err;
    private final Scanner in;
    private final Ticker ticker;

    /**
     * @param texts which may still be being read when the terminal is made
     * @param pipe what {@code out} writes to, for what is no text
     * @param ticker for work that takes long
     */
    Terminal(Supplier<Texts> texts, Language language, OutputStream pipe, PrintWriter out, PrintWriter err, Scanner in, Ticker ticker) {
        this.pipe = pipe;
        this.ticker = ticker;
        this.texts = texts;
        this.language = language;
        this.out = out;
        this.err = err;
        this.in = in;
    }

    Texts texts() {
        return texts.get();
    }

    Language language() {
        return language;
    }

    void say(Text text) {
        out.println(texts().plain(language, text));
        out.flush();
    }

    void say(String key, Object... namesAndValues) {
        say(Text.of(key, namesAndValues));
    }

    /** Writes to standard output for another program. */
    void pipe(byte[] bytes) {
        try {
            out.flush();
            pipe.write(bytes);
            pipe.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void complain(Text text) {
        err.println(texts().plain(language, text));
        err.flush();
    }

    void complain(String key, Object... namesAndValues) {
        complain(Text.of(key, namesAndValues));
    }

    void complain(List<FileProblem> problems) {
        problems.forEach(p -> complain(p.text()));
    }

    /**
     * Does some work. Once it takes longer than a second, whoever looks is told from time to time what it is and for how long, beside the
     * output.
     *
     * @param key of what is done, such as “Copying the database”
     */
    <T> T during(String key, Supplier<T> work) {
        Runnable end = ticker.begin(second -> {
            if (second == 1 || second == 5 || second % 10 == 0) {
                complain("cli.under_way", "what", Text.of(key), "seconds", second);
            }
        });
        try {
            return work.get();
        } finally {
            end.run();
        }
    }

    /** Asks once; all but a clear yes is a no, the end of the input too. */
    boolean confirms(Text question) {
        out.print(texts().plain(language, question) + " ");
        out.flush();
        List<String> yes = List.of(texts().plain(language, Text.of("cli.yes")).split("\\|"));
        return in.hasNextLine() && yes.contains(in.nextLine().strip().toLowerCase(language.locale()));
    }
}
