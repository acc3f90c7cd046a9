package zaigang.spine.audit;

import java.util.List;
import zaigang.spine.chat.Feature;
import zaigang.spine.kit.Kit;

/** The log as it is read: by organizers, and by everybody what concerned them. */
public final class AuditFeatures {
    private final List<Feature> all;

    /** @param others what is done to people of which other features keep an account of their own */
    public AuditFeatures(Kit kit, Trail.Others others) {
        var words = new AuditWords(kit.people(), kit.texts(), kit.settings().zone());
        this.all = List.of(new AuditLog(kit, words), new Trail(words, others));
    }

    public List<Feature> all() {
        return all;
    }
}
