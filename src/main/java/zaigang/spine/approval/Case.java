package zaigang.spine.approval;

import zaigang.base.settings.LeaveRules.Level;
import zaigang.spine.people.Person;

/**
 * A request before somebody who may decide about it now.
 *
 * @param level the highest right by which that is so
 */
public record Case<R extends Request>(R request, Person asker, Decider by, Level level) {}
