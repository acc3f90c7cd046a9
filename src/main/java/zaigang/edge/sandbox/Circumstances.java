package zaigang.edge.sandbox;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/**
 * How a message came to be in its chat.
 *
 * @param thread the topic of a group; 0 for the general one, and where there are no topics
 * @param origin of what was passed on: who wrote it first, as Telegram tells it
 * @param service what Telegram itself says, in place of what somebody does
 * @param anonymous whether an administrator wrote it in the group's name
 */
record Circumstances(long thread, Optional<ObjectNode> origin, Optional<Service> service, boolean anonymous) {
    static final Circumstances PLAIN = in(0);

    static Circumstances in(long thread) {
        return new Circumstances(thread, Optional.empty(), Optional.empty(), false);
    }

    static Circumstances passedOn(ObjectNode origin) {
        return new Circumstances(0, Optional.of(origin), Optional.empty(), false);
    }

    Circumstances saying(Service said) {
        return new Circumstances(thread, origin, Optional.of(said), anonymous);
    }

    Circumstances inTheGroupsName() {
        return new Circumstances(thread, origin, service, true);
    }
}
