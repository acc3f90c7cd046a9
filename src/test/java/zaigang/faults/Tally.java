package zaigang.faults;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import zaigang.spine.ledger.Tx;

/**
 * What is in the database held against what people tapped and what their phones have shown.
 *
 * @param taps that people have made
 * @param recorded people whose answer is on record as they said it
 * @param lost who tapped and what is on record instead, a line each
 * @param doubledTaps answers that were recorded as changed though nobody changed anything
 * @param doubledMessages texts that a phone has shown more often than there are messages, a line each
 */
record Tally(int taps, int recorded, List<String> lost, long doubledTaps, List<String> doubledMessages) {
    private static final ObjectMapper JSON = new ObjectMapper();

    static final Tally NONE = new Tally(0, 0, List.of(), 0, List.of());

    record Recorded(long account, String kind) {}

    record Posted(long chatId, String body) {}

    private record Shown(long chatId, String text) {}

    /** What has been shown is looked at first: whatever comes in between has a row already. */
    static Tally of(Morning morning) {
        var shown = new HashMap<Shown, Long>();
        morning.sent().forEach(c -> shown.merge(new Shown(c.chatId().orElseThrow(), c.parameters().get("text").asText()), 1L,
                Long::sum));
        return morning.home().read(tx -> {
            Map<Long, String> recorded = tx.list(Recorded.class, """
                    SELECT a.telegram_id AS account, w.kind FROM answer w JOIN account a ON a.person_id = w.person_id""").stream()
                    .collect(Collectors.toMap(Recorded::account, Recorded::kind, (first, second) -> second));
            var lost = new ArrayList<String>();
            int right = 0;
            for (Member member : morning.members()) {
                if (member.says().equals(recorded.get(member.account()))) {
                    right++;
                } else if (member.taps() > 0) {
                    lost.add(member.account() + " said " + member.says() + ", recorded is " + recorded.get(member.account()));
                }
            }
            return new Tally(morning.members().stream().mapToInt(Member::taps).sum(), right, lost,
                    tx.count("SELECT count(*) FROM answer_change"), doubled(tx, shown));
        });
    }

    /** Edits and answers to taps do no harm when done twice; messages do. */
    private static List<String> doubled(Tx tx, Map<Shown, Long> shown) {
        var rows = tx.list(Posted.class, """
                SELECT chat_id, body FROM outbox WHERE paced AND edits_row IS NULL AND edits_message IS NULL
                AND state IN ('SENT', 'UNKNOWN', 'SENDING')""").stream()
                .collect(Collectors.groupingBy(r -> new Shown(r.chatId(), text(r.body())), Collectors.counting()));
        return shown.entrySet().stream().filter(s -> s.getValue() > rows.getOrDefault(s.getKey(), 0L))
                .map(s -> s.getKey() + " was shown " + s.getValue() + " times for " + rows.getOrDefault(s.getKey(), 0L) + " rows")
                .toList();
    }

    private static String text(String body) {
        try {
            return JSON.readTree(body).path("html").asText();
        } catch (JsonProcessingException e) {
            throw new AssertionError(body, e);
        }
    }
}
