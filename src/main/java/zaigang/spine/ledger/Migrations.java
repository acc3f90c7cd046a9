package zaigang.spine.ledger;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.CRC32;

/**
 * Whether a database has had all migrations of this program and no other, each as it is now. Flyway finds the same, but needs half
 * a second for it at each start; where this says no, it is Flyway that tells why and does what is to be done.
 */
final class Migrations {
    static final String FOLDER = "zaigang/spine/ledger/sqlite";
    private static final String ANY = "/" + FOLDER + "/V01__people.sql";
    private static final String DONE = "SELECT script, checksum FROM flyway_schema_history WHERE success AND type = 'SQL'";
    private static final String ROWS = "SELECT count(*) FROM flyway_schema_history";

    private Migrations() {}

    static boolean allDone(Path file) {
        if (Files.notExists(file)) {
            return false;
        }
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file)) {
            Map<String, Integer> done = done(connection);
            return done.equals(ours()) && rows(connection) == done.size();
        } catch (SQLException noSuchTable) {
            return false;
        }
    }

    private static Map<String, Integer> done(Connection connection) throws SQLException {
        var done = new HashMap<String, Integer>();
        try (var statement = connection.createStatement(); var rows = statement.executeQuery(DONE)) {
            while (rows.next()) {
                done.put(rows.getString(1), rows.getInt(2));
            }
        }
        return done;
    }

    private static int rows(Connection connection) throws SQLException {
        try (var statement = connection.createStatement(); var rows = statement.executeQuery(ROWS)) {
            return rows.getInt(1);
        }
    }

    /** The program's own files with their checksums. */
    private static Map<String, Integer> ours() {
        var ours = new HashMap<String, Integer>();
        try {
            for (String script : scripts()) {
                ours.put(script, checksum(script));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the program's own migrations cannot be read", e);
        }
        return ours;
    }

    private static List<String> scripts() throws IOException {
        URL one = Migrations.class.getResource(ANY);
        if (one.openConnection() instanceof JarURLConnection inJar) {
            return inJar.getJarFile().stream().map(e -> e.getName()).filter(n -> n.startsWith(FOLDER) && n.endsWith(".sql"))
                    .map(n -> n.substring(FOLDER.length() + 1)).toList();
        }
        try (Stream<Path> files = Files.list(Path.of(uri(one)).getParent())) {
            return files.map(f -> f.getFileName().toString()).filter(n -> n.endsWith(".sql")).toList();
        }
    }

    private static URI uri(URL url) throws IOException {
        try {
            return url.toURI();
        } catch (URISyntaxException e) {
            throw new IOException(e);
        }
    }

    /** As Flyway reckons it: over the lines without their ends. */
    private static int checksum(String script) throws IOException {
        var sum = new CRC32();
        try (InputStream in = Migrations.class.getResourceAsStream("/" + FOLDER + "/" + script);
                var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                sum.update(line.getBytes(StandardCharsets.UTF_8));
            }
        }
        return (int) sum.getValue();
    }
}
