package zaigang.office.retention;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import zaigang.office.retention.RetentionRule.Age;

/**
 * A table: whose its rows are and when they go.
 *
 * @param people the columns that hold a person's number or the number of an account
 * @param mine the rows that are about somebody, as a query; each placeholder is that person's number
 * @param notMine why nobody gets these rows, where there are such columns and no query
 * @param sooner rows that go earlier than the others
 * @param early statements that delete what may go before its time on that person's wish
 */
record KeptTable(String table, Set<String> people, RetentionRule rule, Optional<String> mine, String notMine, List<RetentionRule.Old> sooner,
        List<String> early) {
    static KeptTable table(String name, String... people) {
        return new KeptTable(name, Set.of(people), new RetentionRule.Stays(""), Optional.empty(), "", List.of(), List.of());
    }

    /** Rows go once the day in the condition is before the first that is kept. */
    KeptTable goesByDay(Age age, String keys, String condition) {
        return rule(new RetentionRule.Old(age, true, keys, condition));
    }

    /** Rows go once the instant in the condition is. */
    KeptTable goes(Age age, String keys, String condition) {
        return rule(new RetentionRule.Old(age, false, keys, condition));
    }

    /** Some of the rows go once an instant is before another one, whatever else holds. */
    KeptTable sooner(Age age, String keys, String condition) {
        return new KeptTable(table, people, rule, mine, notMine, List.of(new RetentionRule.Old(age, false, keys, condition)), early);
    }

    /** The rules by which rows go when they are old. */
    Stream<RetentionRule.Old> whenOld() {
        return Stream.concat(sooner.stream(), rule instanceof RetentionRule.Old old ? Stream.of(old) : Stream.empty());
    }

    KeptTable goesWith(String parent) {
        return rule(new RetentionRule.With(parent));
    }

    KeptTable stays(String why) {
        return rule(new RetentionRule.Stays(why));
    }

    KeptTable rule(RetentionRule other) {
        return new KeptTable(table, people, other, mine, notMine, sooner, early);
    }

    KeptTable mine(String query) {
        return new KeptTable(table, people, rule, Optional.of(query), notMine, sooner, early);
    }

    KeptTable notMine(String why) {
        return new KeptTable(table, people, rule, mine, why, sooner, early);
    }

    KeptTable early(String statement) {
        var more = new ArrayList<>(early);
        more.add(statement);
        return new KeptTable(table, people, rule, mine, notMine, sooner, more);
    }
}
