package zaigang.office.retention;

import java.util.List;
import zaigang.spine.chat.Feature;
import zaigang.spine.kit.Kit;

/** What is kept how long, and everybody's own data, put together. */
public final class RetentionFeatures {
    private final List<Feature> all;

    public RetentionFeatures(Kit kit) {
        all = List.of(new Purge(kit.settings()), new MyData(kit));
    }

    public List<Feature> all() {
        return all;
    }
}
