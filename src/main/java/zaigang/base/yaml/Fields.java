package zaigang.base.yaml;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import zaigang.base.text.Text;

/**
 * The fields of a mapping, asked for by name. What is asked for is what is allowed: when the reader is done, every other key
 * in the file is reported as unknown, with the nearest known one.
 */
public final class Fields {
    private final Item mapping;
    private final Map<String, Item.Entry> entries = new LinkedHashMap<>();
    private final Set<String> asked = new LinkedHashSet<>();

    Fields(Item mapping, List<Item.Entry> entries) {
        this.mapping = mapping;
        entries.forEach(e -> this.entries.put(e.name(), e));
    }

    /** The field's value; empty where the field is missing, or wrong (which is then noted). */
    public <T> Optional<T> optional(String key, As<T> as) {
        asked.add(key);
        return Optional.ofNullable(entries.get(key)).flatMap(e -> as.read(e.value()));
    }

    /**
     * The value of a field that must be there. Where it is missing or wrong that is noted, and {@code standIn} lets the
     * reader go on and find what else is wrong; it never gets out, since the file is refused.
     */
    public <T> T required(String key, As<T> as, T standIn) {
        asked.add(key);
        if (!entries.containsKey(key)) {
            mapping.problem(Text.of("files.required", "key", key));
        }
        return optional(key, as).orElse(standIn);
    }

    /** The place of a field for further problems; the whole mapping where the field is missing. */
    public Item at(String key) {
        return entries.containsKey(key) ? entries.get(key).value() : mapping;
    }

    void reportUnknown() {
        for (Item.Entry entry : entries.values()) {
            if (!asked.contains(entry.name())) {
                entry.key().problem(Text.of("files.unknown-key", "key", entry.key().shown(),
                        "hint", Nearest.hint(entry.name(), asked), "known", Text.names(List.copyOf(asked))));
            }
        }
    }
}
