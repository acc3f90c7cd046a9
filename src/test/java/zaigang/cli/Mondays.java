package zaigang.cli;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import zaigang.App;
import zaigang.Home;
import zaigang.base.text.Texts;
import zaigang.base.yaml.Read;
import zaigang.office.imports.SentFiles;
import zaigang.spine.outbox.PaceLimits;
import zaigang.spine.outbox.Sender;

/** A Monday on which the bot was running. */
final class Mondays {
    private Mondays() {}

    /** The bot runs on this Monday from before the check-in until after its close; nobody has joined. */
    static void passes(Path home, Path database) {
        Home.Contents contents = ((Read.Ok<Home.Contents>) new Home(home).read()).value();
        var now = new Instant[] {Instant.parse("2026-11-23T00:00:00Z")};
        try (var app = new App(new App.Parts(database, () -> now[0], Texts.load(), contents.settings(), contents.rules(),
                contents.workdays(), parcel -> new Sender.Delivery.Sent(1), PaceLimits.none(), Runnable::run, Runnable::run,
                Optional::empty, file -> new SentFiles.Fetched.Gone("a test")))) {
            app.start();
            app.clockMoved();
            for (String time : List.of("00:30", "00:45", "01:00", "01:15")) {
                now[0] = Instant.parse("2026-11-23T" + time + ":00Z");
                app.heard();
                app.runDue();
            }
        }
    }
}
