package zaigang.bench;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A Bot API that takes everything at once, checks nothing and keeps, of each chat, only the last message that had buttons: so what
 * is measured is the bot and not its Telegram. What has to be Telegram's in more than form needs the sandbox's local Bot API.
 */
final class FastTelegram implements AutoCloseable {
    private static final byte[] TRUE = "{\"ok\":true,\"result\":true}".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] ME = """
            {"ok":true,"result":{"id":100200300,"is_bot":true,"first_name":"Zaigang","username":"zaigang_bot",\
            "can_join_groups":true,"can_read_all_group_messages":false,"supports_inline_queries":false}}"""
            .getBytes(StandardCharsets.US_ASCII);

    private final KeepAliveServer server = KeepAliveServer.start(this::answer);
    private final Updates updates = new Updates();
    private final AtomicInteger messages = new AtomicInteger();
    private final Map<Long, Question> questions = new ConcurrentHashMap<>();
    private final Map<String, String> examples = new ConcurrentHashMap<>();
    private volatile Map<String, Tally> tallies = new ConcurrentHashMap<>();

    /**
     * A message with buttons.
     *
     * @param text as JSON
     * @param keyboard as JSON
     * @param data of its buttons, in their order
     */
    record Question(int message, String text, String keyboard, List<String> data) {}

    static FastTelegram start() {
        return new FastTelegram();
    }

    String url() {
        return "http://127.0.0.1:" + server.port() + "/";
    }

    /** The calls of a method since the count began. */
    Tally calls(String method) {
        return tallies.computeIfAbsent(method.toLowerCase(Locale.ROOT), m -> new Tally());
    }

    /** When the first call of any method came since the count began, as {@link System#nanoTime()}. */
    long firstCall() {
        return tallies.values().stream().filter(t -> t.count() > 0).mapToLong(Tally::first).min().orElseThrow();
    }

    /** The body of the last call of a method there has ever been; an empty object for none. */
    String example(String method) {
        return examples.getOrDefault(method.toLowerCase(Locale.ROOT), "{}");
    }

    void countAnew() {
        tallies = new ConcurrentHashMap<>();
    }

    Updates updates() {
        return updates;
    }

    /** The last message with buttons of a chat. */
    Optional<Question> question(long chat) {
        return Optional.ofNullable(questions.get(chat));
    }

    /** How many calls of each method. */
    @Override
    public String toString() {
        var counts = new TreeMap<String, Integer>();
        tallies.forEach((method, tally) -> counts.put(method, tally.count()));
        return counts + ", " + updates.pending() + " updates wait";
    }

    /**
     * Somebody presses a button under the last message of a chat that had any.
     *
     * @return the query's number
     */
    long tap(long account, int button) {
        Question question = question(account).orElseThrow();
        return updates.add(number -> tap(number, account, question, question.data().get(button)));
    }

    private static String tap(long number, long account, Question question, String data) {
        return """
                {"update_id":%d,"callback_query":{"id":"%d","from":{"id":%d,"is_bot":false,"first_name":"P","language_code":"zh-hans"},\
                "message":{"message_id":%d,"from":{"id":100200300,"is_bot":true,"first_name":"Zaigang","username":"zaigang_bot"},\
                "chat":{"id":%d,"first_name":"P","type":"private"},"date":%d,"text":%s,"reply_markup":%s},\
                "chat_instance":"1","data":"%s"}}""".formatted(number, number, account, question.message(), account,
                Instant.now().getEpochSecond(), question.text(), question.keyboard(), data);
    }

    private byte[] answer(String path, byte[] body) throws InterruptedException {
        String method = path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
        String json = new String(body, StandardCharsets.UTF_8);
        long subject = method.equals("answercallbackquery") ? number(json, "callback_query_id") : number(json, "chat_id");
        calls(method).add(subject);
        examples.put(method, json);
        return switch (method) {
            case "getupdates" -> updates.poll(number(json, "offset"), (int) Math.max(1, number(json, "limit")), number(json, "timeout"));
            case "sendmessage" -> sent(subject, messages.incrementAndGet(), json, true);
            case "editmessagetext" -> sent(subject, (int) number(json, "message_id"), json, false);
            case "senddocument", "sendphoto" -> message(subject, messages.incrementAndGet(), "\"…\"");
            case "getme" -> ME;
            default -> TRUE;
        };
    }

    private byte[] sent(long chat, int id, String json, boolean kept) {
        String text = value(json, "text").orElse("\"\"");
        Optional<String> keyboard = value(json, "reply_markup");
        if (kept && keyboard.isPresent()) {
            questions.put(chat, new Question(id, text, keyboard.get(), data(keyboard.get())));
        }
        return message(chat, id, text);
    }

    private static byte[] message(long chat, int id, String text) {
        return ("{\"ok\":true,\"result\":{\"message_id\":" + id
                + ",\"from\":{\"id\":100200300,\"is_bot\":true,\"first_name\":\"Zaigang\"},\"chat\":{\"id\":" + chat
                + ",\"type\":\"private\"},\"date\":" + Instant.now().getEpochSecond() + ",\"text\":" + text + "}}")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static List<String> data(String keyboard) {
        var data = new ArrayList<String>();
        String name = "\"callback_data\":\"";
        for (int at = keyboard.indexOf(name); at >= 0; at = keyboard.indexOf(name, at + 1)) {
            int from = at + name.length();
            data.add(keyboard.substring(from, keyboard.indexOf('"', from)));
        }
        return List.copyOf(data);
    }

    /** A whole number, also where it is written as a text; 0 for none. */
    private static long number(String json, String field) {
        int at = json.indexOf("\"" + field + "\":");
        if (at < 0) {
            return 0;
        }
        int from = at + field.length() + 3;
        from += json.charAt(from) == '"' ? 1 : 0;
        int to = from;
        while (to < json.length() && (Character.isDigit(json.charAt(to)) || json.charAt(to) == '-')) {
            to++;
        }
        return to == from ? 0 : Long.parseLong(json.substring(from, to));
    }

    /** A text or an object, as it is written. A name in quotes occurs in no text: there, quotes are escaped. */
    private static Optional<String> value(String json, String field) {
        int at = json.indexOf("\"" + field + "\":");
        if (at < 0) {
            return Optional.empty();
        }
        int from = at + field.length() + 3;
        int depth = 0;
        boolean quoted = false;
        for (int i = from; i < json.length(); i++) {
            char c = json.charAt(i);
            if (quoted && c == '\\') {
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (!quoted) {
                depth += c == '{' || c == '[' ? 1 : c == '}' || c == ']' ? -1 : 0;
            }
            if (depth == 0 && !quoted) {
                return Optional.of(json.substring(from, i + 1));
            }
        }
        return Optional.empty();
    }

    @Override
    public void close() {
        server.close();
    }
}
