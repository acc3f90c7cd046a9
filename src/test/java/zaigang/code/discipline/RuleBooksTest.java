package zaigang.code.discipline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zaigang.base.text.Language;
import zaigang.base.text.Texts;
import zaigang.base.yaml.Read;

class RuleBooksTest {
    @TempDir
    Path folder;

    private final Texts texts = Texts.load();

    private void file(String name, String id) throws IOException {
        Files.writeString(folder.resolve(name), """
                # a book
                id: %s
                title: T
                source: S
                version: "1"
                language: en
                rules: [{number: 1, text: a, explanation: b, example: c, tags: [any-day]}]
                """.formatted(id));
    }

    private static List<RuleBook> books(Read<List<RuleBook>> read) {
        return switch (read) {
            case Read.Ok<List<RuleBook>> ok -> ok.value();
            case Read.Bad<List<RuleBook>> bad -> throw new AssertionError(bad.problems().toString());
        };
    }

    private List<String> problems(Path of) {
        assertThat(RuleBooks.read(of)).isInstanceOf(Read.Bad.class);
        return RuleBooks.read(of).remarks().stream().map(p -> of.relativize(p.file()) + ":" + p.line() + ":" + p.column() + " "
                + texts.plain(Language.EN, p.message())).toList();
    }

    @Test
    void the_shipped_folder_begins_with_the_ten() {
        assertThat(books(RuleBooks.read(Path.of("rules"))).getFirst().id()).isEqualTo("ten-prohibitions");
    }

    @Test
    void the_ten_come_first_and_the_others_by_file_name() throws IOException {
        file("b.yaml", "first");
        file("a.yaml", "second");
        file("z.yaml", "ten-prohibitions");
        file("c.yaml", "a");
        Files.writeString(folder.resolve("notes.txt"), "not a book");
        Files.writeString(folder.resolve("._b.yaml"), "left by another system");
        assertThat(books(RuleBooks.read(folder))).extracting(RuleBook::id)
                .containsExactly("ten-prohibitions", "second", "first", "a");
    }

    @Test
    void without_the_ten_the_file_names_decide() throws IOException {
        file("b.yaml", "x");
        file("a.yaml", "y");
        assertThat(books(RuleBooks.read(folder))).extracting(RuleBook::id).containsExactly("y", "x");
    }

    @Test
    void an_id_belongs_to_one_file() throws IOException {
        file("a.yaml", "same");
        file("b.yaml", "same");
        file("c.yaml", "l".repeat(41));
        assertThat(problems(folder)).containsExactly(
                "b.yaml:2:5 the id “same” is used in a.yaml already; choose another",
                "c.yaml:2:5 too long: 41 characters, at most 40 are allowed; shorten it");
    }

    @Test
    void a_folder_without_a_book_is_a_problem_with_a_remedy() throws IOException {
        String remedy = ":0:0 there is no rule book (.yaml) in the folder; put the program's own ten-prohibitions.yaml there,"
                + " or write one like it";
        assertThat(problems(folder)).containsExactly(remedy);
        assertThat(problems(folder.resolve("missing"))).containsExactly(remedy);
        file("x.yaml", "x");
        assertThat(problems(folder.resolve("x.yaml")))
                .containsExactly(":0:0 the folder cannot be opened; check that it is one, and its permissions");
    }

    @Test
    void a_folder_that_is_named_like_a_book_is_a_problem_too() throws IOException {
        Files.createDirectory(folder.resolve("x.yaml"));
        assertThat(problems(folder)).hasSize(1).first().asString().startsWith("x.yaml:0:0 the file cannot be read");
    }
}
