package zaigang.day.followup;

import java.util.List;
import zaigang.day.attendance.Attendance;
import zaigang.day.attendance.DayDoor;
import zaigang.day.attendance.Explaining;
import zaigang.day.attendance.RoundQuestions;
import zaigang.spine.books.Books;
import zaigang.spine.chat.Feature;
import zaigang.spine.kit.Kit;

/**
 * The parts of following up, put together.
 *
 * @param explanations how somebody who was found absent has their say
 */
public record FollowUpFeatures(List<Feature> all, Explanations explanations) {
    public static FollowUpFeatures of(
            Kit kit, Attendance attendance, DayDoor door, RoundQuestions questions, Explaining explaining,
            Books books) {
        var zone = kit.settings().zone();
        var explanations = new Explanations(attendance, explaining);
        var cases = new CareCases(kit.people(), attendance, zone);
        var pages = new FollowUpPages(kit.people(), zone);
        var list = new FollowUpList(kit.people(), attendance);
        var checks = new HandChecks(attendance, kit.outbox(), door, cases, pages, explanations, books);
        var followUps = new FollowUps(kit.people(), new AskAgain(cases, attendance, questions), cases, list,
                new FollowUpNews(kit.people(), kit.outbox(), attendance, list), pages, checks);
        return new FollowUpFeatures(List.of(followUps, new OldChecks(cases, followUps, checks)), explanations);
    }
}
