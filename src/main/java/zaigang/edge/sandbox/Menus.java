package zaigang.edge.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The command menus, one for each scope and language for which the bot has set one. */
final class Menus {
    /** A line of the menu; the name has no slash. */
    record Command(String name, String description) {}

    private record Key(String scope, String language) {}

    private final Map<Key, List<Command>> menus = new HashMap<>();

    synchronized void set(Optional<JsonNode> scope, String language, JsonNode commands) {
        var read = new ArrayList<Command>();
        commands.forEach(command -> read.add(command(command)));
        if (read.size() > 100) {
            throw Refused.badRequest("BOT_COMMANDS_TOO_MUCH");
        }
        menus.put(key(scope, language), List.copyOf(read));
    }

    synchronized void delete(Optional<JsonNode> scope, String language) {
        menus.remove(key(scope, language));
    }

    synchronized List<Command> get(Optional<JsonNode> scope, String language) {
        return menus.getOrDefault(key(scope, language), List.of());
    }

    /** The menu that a person's phone shows: the nearest scope, in it the person's language first. */
    synchronized List<Command> forPerson(SandboxPerson person) {
        String language = Locale.forLanguageTag(person.languageCode()).getLanguage();
        for (String scope : List.of("chat " + person.userId(), "all_private_chats", "default")) {
            for (String tongue : List.of(language, "")) {
                var menu = menus.get(new Key(scope, tongue));
                if (menu != null) {
                    return menu;
                }
            }
        }
        return List.of();
    }

    private static Key key(Optional<JsonNode> scope, String language) {
        if (!language.matches("|[a-z]{2}")) {
            throw Refused.badRequest("invalid language code specified");
        }
        String type = scope.map(s -> s.path("type").asText()).orElse("default");
        return new Key(type.equals("chat") ? "chat " + scope.orElseThrow().path("chat_id").asText() : type, language);
    }

    private static Command command(JsonNode given) {
        String name = given.path("command").asText().strip().replaceFirst("^/", "");
        String description = given.path("description").asText().strip();
        require(!name.isEmpty(), "command must be non-empty");
        require(name.length() <= 32, "command length must not exceed 32");
        require(!description.isEmpty(), "command description must be non-empty");
        require(description.length() <= 256, "command description length must not exceed 256");
        require(name.matches("[a-z0-9_]+"), "BOT_COMMAND_INVALID");
        return new Command(name, description);
    }

    private static void require(boolean holds, String words) {
        if (!holds) {
            throw Refused.badRequest(words);
        }
    }
}
