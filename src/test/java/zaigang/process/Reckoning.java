package zaigang.process;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import zaigang.edge.sandbox.Journal;
import zaigang.edge.sandbox.LocalBotApi;
import zaigang.spine.ledger.Tx;

/**
 * What is in the database held against what people did and what their phones have shown.
 *
 * @param lost one line for each thing that is missing
 * @param doubled one line for each thing that is there once too often
 * @param unknown messages whose process died while they were being sent; they are not sent again
 * @param unseen how many of those have not arrived
 */
record Reckoning(List<String> lost, List<String> doubled, long unknown, long unseen) {
    private static final ObjectMapper JSON = new ObjectMapper();

    record Row(long id, long chatId, Optional<String> once, String body, String state, boolean isEdit) {}

    record Recorded(long account, String kind, int changes) {}

    /** A text in a chat. */
    private record Shown(long chatId, String text) {}

    static Reckoning of(TestHome home, LocalBotApi api, Crowd crowd) {
        var reckoning = new Reckoning(new ArrayList<>(), new ArrayList<>(), 0, 0);
        return home.read(tx -> {
            reckoning.updates(tx, crowd);
            reckoning.answers(tx, crowd);
            return reckoning.messages(tx, api, crowd);
        });
    }

    private void updates(Tx tx, Crowd crowd) {
        long seen = tx.count("SELECT count(*) FROM update_seen");
        long aside = tx.count("SELECT count(*) FROM update_set_aside");
        if (seen < crowd.updates()) {
            lost.add("updates: " + crowd.updates() + " were made, " + seen + " were seen");
        } else if (seen > crowd.updates()) {
            doubled.add("updates: " + crowd.updates() + " were made, " + seen + " were seen");
        }
        if (aside > 0) {
            lost.add("updates set aside: " + aside);
        }
    }

    private void answers(Tx tx, Crowd crowd) {
        Map<Long, Recorded> recorded = tx.list(Recorded.class, """
                SELECT a.telegram_id AS account, w.kind,
                    (SELECT count(*) FROM answer_change c WHERE c.person_id = a.person_id) AS changes
                FROM answer w JOIN account a ON a.person_id = w.person_id""").stream()
                .collect(Collectors.toMap(Recorded::account, r -> r));
        for (Cadre cadre : crowd.cadres()) {
            Recorded r = recorded.get(cadre.account());
            if (r == null || !r.kind().equals(cadre.kind())) {
                lost.add(cadre.account() + " said " + cadre.kind() + ", recorded is " + r);
            } else if (r.changes() != (cadre.changes() ? 1 : 0)) {
                doubled.add(cadre.account() + " has changes: " + r);
            }
            if (!cadre.seesRecorded()) {
                lost.add(cadre.account() + " does not see that the tap was recorded");
            }
        }
    }

    /** Edits and answers to taps do no harm when done twice; messages do. */
    private Reckoning messages(Tx tx, LocalBotApi api, Crowd crowd) {
        List<Row> rows = tx.list(Row.class, """
                SELECT id, chat_id, once, body, state, edits_row IS NOT NULL OR edits_message IS NOT NULL AS is_edit FROM outbox
                WHERE paced ORDER BY id""").stream().filter(r -> !r.isEdit()).toList();
        Map<Shown, Long> shown = sent(api).stream().collect(Collectors.groupingBy(s -> s, Collectors.counting()));
        Map<Shown, Long> certain = count(rows, "SENT");
        Map<Shown, Long> unsure = count(rows, "UNKNOWN");
        var texts = new HashSet<>(shown.keySet());
        texts.addAll(certain.keySet());
        long unseen = 0;
        for (Shown text : texts) {
            long seen = shown.getOrDefault(text, 0L);
            long atLeast = certain.getOrDefault(text, 0L);
            long atMost = atLeast + unsure.getOrDefault(text, 0L);
            if (seen > atMost) {
                doubled.add(text + " was shown " + seen + " times for " + atMost + " rows");
            } else if (seen < atLeast) {
                lost.add(text + " was shown " + seen + " times for " + atLeast + " rows");
            }
        }
        for (var each : unsure.entrySet()) {
            long arrived = shown.getOrDefault(each.getKey(), 0L) - certain.getOrDefault(each.getKey(), 0L);
            unseen += Math.max(0, each.getValue() - Math.max(0, arrived));
        }
        crowd.cadres().forEach(c -> perTrigger(c, rows, shown));
        rows.stream().filter(r -> !List.of("SENT", "UNKNOWN").contains(r.state()))
                .forEach(r -> lost.add("neither sent nor unknown: " + r));
        return new Reckoning(lost, doubled, unsure.values().stream().mapToLong(n -> n).sum(), unseen);
    }

    /** One row and at most one message for the question, for the reminder and for each thing that was typed. */
    private void perTrigger(Cadre cadre, List<Row> rows, Map<Shown, Long> shown) {
        var posted = new HashMap<String, Long>();
        rows.stream().filter(r -> r.chatId() == cadre.account()).forEach(r -> posted.merge(kind(text(r)), 1L, Long::sum));
        var seen = new HashMap<String, Long>();
        shown.forEach((s, times) -> {
            if (s.chatId() == cadre.account()) {
                seen.merge(kind(s.text()), times, Long::sum);
            }
        });
        expect(cadre, "question", 1, 1, posted, seen);
        expect(cadre, "reminder", 0, 1, posted, seen);
        expect(cadre, "recorded", cadre.words(), cadre.words(), posted, seen);
        expect(cadre, "record", cadre.looks(), cadre.looks(), posted, seen);
    }

    private void expect(Cadre cadre, String kind, long least, long most, Map<String, Long> posted, Map<String, Long> seen) {
        long rows = posted.getOrDefault(kind, 0L);
        if (rows < least) {
            lost.add(cadre.account() + " was posted " + rows + " of " + least + " (" + kind + ")");
        }
        if (rows > most || seen.getOrDefault(kind, 0L) > most) {
            doubled.add(cadre.account() + " was posted " + rows + ", shown "
                     + seen.get(kind) + " of " + most + " (" + kind + ")");
        }
    }

    private static String kind(String text) {
        if (text.contains(Cadre.QUESTION)) {
            return "question";
        }
        if (text.contains(Cadre.REMINDER)) {
            return "reminder";
        }
        return text.startsWith(Cadre.RECORDED) ? "recorded" : "record";
    }

    private static Map<Shown, Long> count(List<Row> rows, String state) {
        return rows.stream().filter(r -> r.state().equals(state))
                .collect(Collectors.groupingBy(r -> new Shown(r.chatId(), text(r)), Collectors.counting()));
    }

    private static List<Shown> sent(LocalBotApi api) {
        return api.journal().calls().stream().filter(c -> c.method().equals("sendMessage") && c.status() == 200)
                .map(Reckoning::shown).toList();
    }

    private static Shown shown(Journal.Call call) {
        return new Shown(call.chatId().orElseThrow(), call.parameters().get("text").asText());
    }

    private static String text(Row row) {
        try {
            return JSON.readTree(row.body()).path("html").asText();
        } catch (JsonProcessingException e) {
            throw new AssertionError(row.body(), e);
        }
    }
}
