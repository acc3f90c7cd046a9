package zaigang.day.spotcheck;

import java.security.SecureRandom;
import java.util.List;
import zaigang.day.attendance.Attendance;
import zaigang.day.attendance.DayDoor;
import zaigang.day.followup.Explanations;
import zaigang.duty.roster.Rosters;
import zaigang.spine.books.Books;
import zaigang.spine.chat.Feature;
import zaigang.spine.kit.Kit;

/** The parts of spot checks, put together. */
public record SpotCheckFeatures(List<Feature> all) {
    /** @param random where seeds come from */
    public static SpotCheckFeatures of(
            Kit kit, Rosters rosters, SecureRandom random, Attendance attendance, DayDoor door, Explanations explanations,
            Books books) {
        var results = new SpotResults(kit.people(), kit.settings().zone(), attendance);
        var fences = new Fences(kit.people(), kit.settings());
        var news = new SpotNews(kit.people(), kit.outbox(), results, fences);
        var locations = new SpotLocations(fences, results, news, books);
        var course = new SpotCourse(kit.people(), kit.outbox(),
                new SpotCandidates(kit.people(), rosters, kit.settings(), kit.workdays()), results, news);
        var answers = new SpotAnswers(kit, results, news, door, explanations, locations, books);
        return new SpotCheckFeatures(List.of(
                new SpotChecks(new SpotOrders(kit, random), course, answers, locations, results),
                new PostPositions(kit.people(), fences)));
    }
}
