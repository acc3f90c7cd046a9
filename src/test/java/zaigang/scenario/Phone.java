package zaigang.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import zaigang.spine.chat.Incoming;
import zaigang.spine.chat.Outgoing;

/** One person's phone in a scenario: what they type and tap, and what they must see. */
final class Phone {
    private final World world;
    private final String name;
    private final long account;
    private FakeTelegram.Message current;

    Phone(World world, String name, long account) {
        this.world = world;
        this.name = name;
        this.account = account;
    }

    long account() {
        return account;
    }

    Phone types(String text) {
        world.receives(account, new Incoming.Words(text));
        return this;
    }

    /** Taps the newest button with this label in the chat. */
    Phone taps(String label) {
        var message = newestWith(label);
        Outgoing.Key key = keys(message).filter(k -> k.label().equals(label)).findFirst().orElseThrow();
        return tapsData(message.id(), key.data());
    }

    /** A forged or repeated tap. */
    Phone tapsData(long messageId, String data) {
        world.receives(account, new Incoming.Tap("query" + world.nextNumber(), messageId, data));
        return this;
    }

    Phone sends(String fileName, byte[] bytes) {
        world.receives(account, new Incoming.Document(world.upload(bytes), fileName, bytes.length, ""));
        return this;
    }

    /** Sends where the phone is. */
    Phone sendsLocation(double latitude, double longitude, double accuracy) {
        return sendsLocation(latitude, longitude, accuracy, Incoming.Location.Manner.SENT);
    }

    Phone sendsLocation(double latitude, double longitude, double accuracy, Incoming.Location.Manner manner) {
        world.receives(account, new Incoming.Location(latitude, longitude, accuracy, manner));
        return this;
    }

    Phone blocksTheBot() {
        world.receives(account, new Incoming.Reachable(false));
        return this;
    }

    /** The next unseen message has all these parts. */
    Phone sees(String... parts) {
        var unseen = world.telegram().unseen(account);
        if (unseen.isEmpty()) {
            fail("%s sees nothing, but should see %s", name, List.of(parts));
        }
        current = unseen.remove(0);
        assertThat(current.text()).as("what %s sees", name).contains(parts);
        return this;
    }

    /** The newest unseen message answers what was done last, and has all these parts; what came before it is still to be seen. */
    Phone isAnswered(String... parts) {
        var unseen = world.telegram().unseen(account);
        assertThat(unseen).as("what %s sees", name).isNotEmpty();
        current = unseen.removeLast();
        assertThat(current.text()).as("the answer to %s", name).contains(parts);
        return this;
    }

    Phone without(String... parts) {
        assertThat(current.text()).as("what %s sees", name).doesNotContain(parts);
        return this;
    }

    /** The message just seen has exactly these buttons. */
    Phone button(String... labels) {
        assertThat(keys(current).map(Outgoing.Key::label)).as("buttons of %s", name).containsExactly(labels);
        return this;
    }

    Phone noButton() {
        return button();
    }

    /** The message just seen has these buttons, maybe among others. */
    Phone buttonAmong(String... labels) {
        assertThat(keys(current).map(Outgoing.Key::label)).as("buttons of %s", name).contains(labels);
        return this;
    }

    Phone seesNotice(String part) {
        var notices = world.telegram().notices(account);
        assertThat(notices).as("notices of %s", name).isNotEmpty();
        assertThat(notices.get(notices.size() - 1)).contains(part);
        return this;
    }

    Phone seesNothingMore() {
        assertThat(world.telegram().unseen(account)).as("what %s sees", name).isEmpty();
        return this;
    }

    /** The document of the message just seen. */
    byte[] document(String fileNamePart) {
        assertThat(current.fileName()).contains(fileNamePart);
        return current.file();
    }

    /** The newest message in the chat, seen or not. */
    FakeTelegram.Message latest() {
        return world.telegram().messages(account).getLast();
    }

    /** All messages of the chat as they are now. */
    List<FakeTelegram.Message> all() {
        return world.telegram().messages(account);
    }

    /** The message just seen. */
    FakeTelegram.Message seen() {
        return current;
    }

    /** The commands in this chat's menu. */
    List<String> menu() {
        return world.telegram().menu(account).entries().stream().map(Outgoing.Menu.Entry::command).toList();
    }

    /** Looks away from what came so far, which is of these kinds. */
    Phone ignores(Kind... kinds) {
        var unseen = world.telegram().unseen(account);
        assertThat(unseen.stream().filter(m -> !Kind.follows(m) && Arrays.stream(kinds).noneMatch(k -> k.is(m))).map(FakeTelegram.Message::text))
                .as("what %s sees beside %s", name, List.of(kinds)).isEmpty();
        unseen.clear();
        return this;
    }

    /** Looks away: whatever came so far does not matter to the scenario. */
    Phone ignoresTheRest() {
        world.telegram().unseen(account).clear();
        return this;
    }

    private FakeTelegram.Message newestWith(String label) {
        return world.telegram().messages(account).reversed().stream()
                .filter(m -> keys(m).anyMatch(k -> k.label().equals(label)))
                .findFirst()
                .orElseGet(() -> fail("%s has no button “%s”", name, label));
    }

    private static Stream<Outgoing.Key> keys(FakeTelegram.Message message) {
        return message.keys().stream().flatMap(List::stream);
    }
}
