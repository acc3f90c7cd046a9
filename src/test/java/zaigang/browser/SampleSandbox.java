package zaigang.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.stream.Stream;
import zaigang.Home;
import zaigang.Sandbox;
import zaigang.base.text.Texts;
import zaigang.base.yaml.Read;

/** The sandbox on a copy of the shipped files, at a time that the test chooses. */
final class SampleSandbox {
    private SampleSandbox() {}

    static Sandbox start(Path folder, Instant from) throws IOException {
        copy(Path.of("rules"), folder.resolve("rules"));
        copy(Path.of("data/sample"), folder.resolve("data/sample"));
        Files.copy(Path.of("data/zaigang.yaml"), folder.resolve("data/zaigang.yaml"), StandardCopyOption.REPLACE_EXISTING);
        var home = new Home(folder);
        Instant began = Instant.now();
        InstantSource clock = () -> from.plus(Duration.between(began, Instant.now()));
        var sandbox = new Sandbox(home, ((Read.Ok<Home.Contents>) home.read()).value(), Texts.load(), clock, 0);
        sandbox.start();
        return sandbox;
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                Files.createDirectories(target.getParent());
                if (!Files.isDirectory(target)) {
                    Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
    }
}
