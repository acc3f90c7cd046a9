package zaigang.cli;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import zaigang.Home;
import zaigang.base.sheets.CellNames;
import zaigang.edge.telegram.TelegramLine;
import zaigang.edge.telegram.TelegramProfile;
import zaigang.edge.telegram.TelegramSettings;
import zaigang.office.lobby.Invitations;
import zaigang.spine.audit.About;
import zaigang.spine.audit.Audit;
import zaigang.spine.audit.By;
import zaigang.spine.audit.What;
import zaigang.spine.ledger.Tx;
import zaigang.spine.people.Person;

/** Makes an invitation at the command line: above all that of the first organizer. */
@Command(name = "invite", description = "Make a personal invitation; --organizer also makes the person an organizer.")
final class InviteCommand implements Callable<Integer> {
    private static final int LONGEST_NAME = 40;

    @ParentCommand
    private Zaigang zaigang;

    @Parameters(paramLabel = "NAME", description = "Whom to invite.")
    private String name;

    @Option(names = "--organizer", description = "The person becomes an organizer, and is added where nobody has this name.")
    private boolean organizer;

    @Override
    public Integer call() {
        List<CellNames.Name> names = CellNames.split(name);
        if (names.size() != 1 || names.getFirst().name().length() > LONGEST_NAME) {
            zaigang.terminal().complain("cli.bad_name", "name", name, "limit", LONGEST_NAME);
            return Zaigang.NO;
        }
        name = names.getFirst().name();
        return zaigang.withContents(contents -> {
            Optional<String> botName = botName();
            try (var office = zaigang.office()) {
                // Said only after the commit: a code that is shown is one that works.
                return say(office.ledger().write(tx -> invite(tx, office, contents)), contents, botName);
            }
        });
    }

    /** What came of it. */
    private sealed interface Outcome {
        record Invited(Person person, String code) implements Outcome {}

        record Refused(String why) implements Outcome {}

        record OrganizerNow() implements Outcome {}
    }

    private Outcome invite(Tx tx, Workplace office, Home.Contents contents) {
        List<Person> found = office.people().named(tx, name);
        if (found.isEmpty() && organizer) {
            found = List.of(office.people().addStaff(tx, name, Workplace.today(tx, contents)));
        }
        if (found.size() != 1) {
            return new Outcome.Refused(found.isEmpty() ? "cli.unknown_name" : "cli.several_of_name");
        }
        Person person = found.getFirst();
        if (organizer) {
            office.door().makeOrganizer(tx, person);
            Audit.record(tx, By.cli("invite"), What.MADE_ORGANIZER, About.person(person), "");
        }
        if (office.people().address(tx, person.id()).isPresent()) {
            return organizer ? new Outcome.OrganizerNow() : new Outcome.Refused("cli.has_joined");
        }
        Audit.record(tx, By.cli("invite"), What.INVITED, About.person(person), "");
        return new Outcome.Invited(person, office.door().invite(tx, person, Optional.empty(), valid(contents)));
    }

    private int say(Outcome outcome, Home.Contents contents, Optional<String> botName) {
        return switch (outcome) {
            case Outcome.Invited invited -> {
                zaigang.terminal().say(Invitations.text(invited.person(), invited.code(), valid(contents), botName));
                yield Zaigang.DONE;
            }
            case Outcome.OrganizerNow o -> {
                zaigang.terminal().say("cli.is_organizer", "name", name);
                yield Zaigang.DONE;
            }
            case Outcome.Refused refused -> {
                zaigang.terminal().complain(refused.why(), "name", name);
                yield Zaigang.NO;
            }
        };
    }

    private static Duration valid(Home.Contents contents) {
        return Duration.ofDays(contents.settings().invitation().validDays());
    }

    /** For the link; without a token or a network there is only the code. */
    private Optional<String> botName() {
        return switch (zaigang.telegram()) {
            case TelegramSettings.Result.NoToken n -> Optional.empty();
            case TelegramSettings.Result.Wrong wrong -> {
                wrong.problems().forEach(zaigang.terminal()::complain);
                yield Optional.empty();
            }
            case TelegramSettings.Result.Found found -> {
                try (var line = new TelegramLine(found.settings())) {
                    yield new TelegramProfile(line).username();
                }
            }
        };
    }
}
