package zaigang;

import java.net.URI;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import zaigang.base.settings.Settings;
import zaigang.base.text.Text;
import zaigang.base.text.Texts;
import zaigang.base.workdays.Workdays;
import zaigang.duty.groups.BoundGroups;
import zaigang.edge.sandbox.BotProfile;
import zaigang.edge.sandbox.LocalBotApi;
import zaigang.edge.sandbox.SandboxClock;
import zaigang.edge.sandbox.SandboxPerson;
import zaigang.edge.sandbox.SandboxSettings;
import zaigang.edge.telegram.TelegramSettings;
import zaigang.office.imports.Sample;
import zaigang.spine.ledger.Tx;
import zaigang.spine.outbox.PaceLimits;
import zaigang.spine.people.Person;
import zaigang.spine.people.Role;
import zaigang.spine.people.Scope;
import zaigang.spine.people.Who;

/** The bot with a local stand-in for Telegram: the sample county, everybody joined, and a clock that the page moves. */
public final class Sandbox implements AutoCloseable {
    /** Accounts of the sample's people: a number of their own, so that nobody's real account is meant. */
    private static final long FIRST_ACCOUNT = 700_000_000;

    /** A group chat of one of the teams, to try /bind in. */
    private static final long GROUP = -700_000_000;

    /** Time to look round before the morning's question comes. */
    private static final Duration BEFORE_CHECK_IN = Duration.ofMinutes(5);

    private final MovableClock clock;
    private final Home home;
    private final Settings settings;
    private final Workdays workdays;
    private final Bot bot;
    private final LocalBotApi api;
    /** The page listens before the bot is there. */
    private volatile boolean ready;

    /** @param port of the page; 0 for any free one */
    public Sandbox(Home home, Home.Contents contents, Texts texts, InstantSource real, int port) {
        this.home = home;
        settings = contents.settings();
        workdays = contents.workdays();
        clock = new MovableClock(real);
        var profile = new BotProfile("1:" + secret(), "zaigang_bot", "Zaigang");
        api = LocalBotApi.start(SandboxSettings.of(profile, clock).withPage(this::people, new PageClock()).withPort(port));
        bot = new Bot(home.sandboxDatabase(), clock, texts, contents,
                Telegram.at(new TelegramSettings(profile.token(), URI.create(api.url()))), PaceLimits.none());
    }

    /** Goes on where the clock was left; at first shortly before a check-in, with the sample where there is nobody yet. */
    public void start() {
        App app = bot.app();
        clock.moveTo(app.lastHeard().orElseGet(this::beforeACheckIn));
        app.clockMoved();
        new Sample(app.importer(), app.people(), app.door())
                .load(app.ledger(), home.data().resolve("sample"), LocalDate.ofInstant(clock.instant(), settings.zone()));
        app.ledger().change(this::everybodyJoins);
        groups();
        ready = true;
        bot.start();
    }

    /** Those in which rosters are posted stand again with their topics, which the stand-in has forgotten; else one to try it in. */
    private void groups() {
        App app = bot.app();
        List<BoundGroups.Place> bound = app.ledger().read(tx -> new BoundGroups().all(tx));
        if (bound.isEmpty()) {
            app.ledger().read(tx -> app.people().teams(tx)).stream().findFirst().ifPresent(team -> api.addGroup(GROUP, groupName(team.name())));
        }
        for (BoundGroups.Place place : bound) {
            String scope = app.ledger().read(tx -> app.people().name(tx, place.scope()));
            String name = scope.isEmpty() ? app.texts().plain(settings.language(), Text.of("attendance.county")) : scope;
            api.addGroup(place.chatId(), groupName(name));
            if (place.thread() != 0) {
                api.group(place.chatId()).hasTopic(place.thread(), name);
            }
        }
    }

    private String groupName(String scope) {
        return bot.app().texts().plain(settings.language(), Text.of("cli.sandbox_group", "team", scope));
    }

    /** Five minutes before the next check-in of a working day, in the county's zone. */
    private Instant beforeACheckIn() {
        ZonedDateTime now = clock.instant().atZone(settings.zone());
        LocalTime time = settings.county().checkIn().at().minus(BEFORE_CHECK_IN);
        LocalDate today = now.toLocalDate();
        boolean stillToCome = workdays.isWorkday(today) && !now.toLocalTime().isAfter(time);
        return (stillToCome ? today : workdays.nextWorkday(today)).atTime(time).atZone(settings.zone()).toInstant();
    }

    /** The address of the page. */
    public String url() {
        return "http://127.0.0.1:" + api.port() + "/";
    }

    /** The stand-in for Telegram, for whoever wants to be somebody without the page. */
    public LocalBotApi api() {
        return api;
    }

    /** Completed should the bot have died. */
    public CompletionStage<Throwable> death() {
        return bot.death();
    }

    @Override
    public void close() {
        bot.close();
        api.close();
    }

    private void everybodyJoins(Tx tx) {
        bot.app().people().in(tx, Scope.county()).stream()
                .filter(p -> bot.app().people().address(tx, p.id()).isEmpty())
                .forEach(p -> bot.app().door().bind(tx, p.id(), FIRST_ACCOUNT + p.id()));
    }

    private List<SandboxPerson> people() {
        if (!ready) {
            return List.of();
        }
        return bot.app().ledger().read(tx -> bot.app().people().in(tx, Scope.county()).stream()
                .map(p -> person(tx, p)).toList());
    }

    private SandboxPerson person(Tx tx, Person person) {
        App app = bot.app();
        Who who = app.people().who(tx, person);
        Role role = who.grants().getFirst().role();
        String group = role == Role.ORGANIZER || role == Role.LIAISON
                ? app.texts().plain(person.language(), Text.of("cli.role_" + role.name().toLowerCase(person.language().locale())))
                : person.teamId().flatMap(t -> app.people().team(tx, t)).map(t -> t.name()).orElse("-");
        String about = app.texts().plain(person.language(), Text.list(List.of(
                Text.of("cli.role_" + role.name().toLowerCase(person.language().locale())),
                Text.verbatim(person.postId().flatMap(id -> app.people().post(tx, id)).map(p -> p.name())
                        .or(() -> person.townshipId().flatMap(t -> app.people().township(tx, t)).map(t -> t.name()))
                        .orElse(person.homeUnit())))));
        return new SandboxPerson(FIRST_ACCOUNT + person.id(), person.name(), about, group, "zh-hans");
    }

    private static String secret() {
        var bytes = new byte[20];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /** The page's clock: stops at every alarm on the way, as real time would. */
    private final class PageClock implements SandboxClock {
        @Override
        public Instant now() {
            return clock.instant();
        }

        @Override
        public boolean ready() {
            return ready;
        }

        @Override
        public ZoneId zone() {
            return settings.zone();
        }

        @Override
        public Optional<Instant> nextAlarm() {
            return bot.app().nextHeard();
        }

        @Override
        public void moveTo(Instant later) {
            App app = bot.app();
            for (var next = app.nextAlarm(); next.filter(at -> !at.isAfter(later)).isPresent(); next = app.nextAlarm()) {
                clock.moveTo(next.get());
                app.clockMoved();
                app.runDue();
                bot.awaitSent();
            }
            clock.moveTo(later);
            app.clockMoved();
            app.runDue();
            bot.awaitSent();
        }
    }
}
