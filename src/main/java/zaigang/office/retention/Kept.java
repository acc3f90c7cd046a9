package zaigang.office.retention;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import zaigang.office.retention.Rule.Age;

/**
 * A table: whose its rows are and when they go.
 *
 * @param people the columns that hold a person's number or the number of an account
 * @param mine the rows that are about somebody, as a query; each placeholder is that person's number
 * @param notMine why nobody gets these rows, where there are such columns and no query
 * @param sooner rows that go earlier than the others
 * @param early statements that delete what may go before its time on that person's wish
 */
record Kept(String table, Set<String> people, Rule rule, Optional<String> mine, String notMine, List<Rule.Old> sooner,
        List<String> early) {
    static Kept table(String name, String... people) {
        return new Kept(name, Set.of(people), new Rule.Stays(""), Optional.empty(), "", List.of(), List.of());
    }

    /** Rows go once the day in the condition is before the first that is kept. */
    Kept goesByDay(Age age, String keys, String condition) {
        return rule(new Rule.Old(age, true, keys, condition));
    }

    /** Rows go once the instant in the condition is. */
    Kept goes(Age age, String keys, String condition) {
        return rule(new Rule.Old(age, false, keys, condition));
    }

    /** Some of the rows go once an instant is before another one, whatever else holds. */
    Kept sooner(Age age, String keys, String condition) {
        return new Kept(table, people, rule, mine, notMine, List.of(new Rule.Old(age, false, keys, condition)), early);
    }

    /** The rules by which rows go when they are old. */
    Stream<Rule.Old> whenOld() {
        return Stream.concat(sooner.stream(), rule instanceof Rule.Old old ? Stream.of(old) : Stream.empty());
    }

    Kept goesWith(String parent) {
        return rule(new Rule.With(parent));
    }

    Kept stays(String why) {
        return rule(new Rule.Stays(why));
    }

    Kept rule(Rule other) {
        return new Kept(table, people, other, mine, notMine, sooner, early);
    }

    Kept mine(String query) {
        return new Kept(table, people, rule, Optional.of(query), notMine, sooner, early);
    }

    Kept notMine(String why) {
        return new Kept(table, people, rule, mine, why, sooner, early);
    }

    Kept early(String statement) {
        var more = new ArrayList<>(early);
        more.add(statement);
        return new Kept(table, people, rule, mine, notMine, sooner, more);
    }
}
