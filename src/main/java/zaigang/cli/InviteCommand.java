package zaigang.cli;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Parameters;
import zaigang.Home;
import zaigang.ledger.Tx;
import zaigang.lobby.Invitations;
import zaigang.people.Person;
import zaigang.telegram.BotProfile;
import zaigang.telegram.Line;
import zaigang.telegram.TelegramSettings;
import zaigang.text.Text;

/** Makes an invitation at the command line: above all that of the first organizer. */
@Command(name = "invite", description = "Make a personal invitation; --organizer also makes the person an organizer.")
final class InviteCommand implements Callable<Integer> {
    @ParentCommand
    private Zaigang zaigang;

    @Parameters(paramLabel = "NAME", description = "Whom to invite.")
    private String name;

    @Option(names = "--organizer", description = "The person becomes an organizer, and is added where nobody has this name.")
    private boolean organizer;

    @Override
    public Integer call() {
        return zaigang.withContents(contents -> {
            try (var office = new Office(zaigang.home(), zaigang.clock())) {
                return office.ledger().write(tx -> invite(tx, office, contents));
            }
        });
    }

    private int invite(Tx tx, Office office, Home.Contents contents) {
        List<Person> found = office.people().named(tx, name);
        if (found.isEmpty() && organizer) {
            found = List.of(office.people().addStaff(tx, name, Office.today(tx, contents)));
        }
        if (found.size() != 1) {
            zaigang.terminal().complain(found.isEmpty() ? "cli.unknown_name" : "cli.several_of_name", "name", name);
            return Zaigang.NO;
        }
        Person person = found.getFirst();
        if (organizer) {
            office.door().makeOrganizer(tx, person);
        }
        if (office.people().address(tx, person.id()).isPresent()) {
            zaigang.terminal().complain("cli.has_joined", "name", name);
            return organizer ? Zaigang.DONE : Zaigang.NO;
        }
        Duration valid = Duration.ofDays(contents.settings().invitation().validDays());
        String code = office.door().invite(tx, person, Optional.empty(), valid);
        Text text = Invitations.text(person, code, valid, botName());
        zaigang.terminal().say(text);
        return Zaigang.DONE;
    }

    /** For the link; without a token or a network there is only the code. */
    private Optional<String> botName() {
        if (!(zaigang.telegram() instanceof TelegramSettings.Result.Found found)) {
            return Optional.empty();
        }
        try (var line = new Line(found.settings())) {
            return new BotProfile(line).username();
        }
    }
}
