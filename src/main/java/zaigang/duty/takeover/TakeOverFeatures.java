package zaigang.duty.takeover;

import java.util.List;
import zaigang.duty.roster.Rosters;
import zaigang.spine.chat.Feature;
import zaigang.spine.kit.Kit;

/** Taking over shifts, put together. */
public final class TakeOverFeatures {
    private final Kit kit;
    private final Rosters rosters;
    private final TakeOverTexts texts;
    private final TakeOvers takeOvers;

    public TakeOverFeatures(Kit kit, Rosters rosters) {
        this.kit = kit;
        this.rosters = rosters;
        texts = new TakeOverTexts(kit.settings().zone());
        takeOvers = new TakeOvers(kit.people(), rosters, new TakeOverQuestions(kit, rosters, texts, Counted.NEVER), texts);
    }

    /** What other features can know. */
    public TakeOvers takeOvers() {
        return takeOvers;
    }

    /** @param counted what taking over means for the day */
    public List<Feature> all(Counted counted) {
        var questions = new TakeOverQuestions(kit, rosters, texts, counted);
        var alerts = new TakeOverAlerts(kit.people(), kit.outbox(), questions, texts);
        return List.of(new TakeOverDesk(rosters, counted, questions, texts, alerts,
                new Handover(kit.outbox(), rosters, questions, texts), new Beginnings(rosters, questions, alerts, texts.zone())));
    }
}
