package zaigang.spine.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import zaigang.base.text.Language;

/** Rights and scopes of random people over random people. */
class WhoTest {
    private static Person person(long id, Random random) {
        return new Person(id, "p" + id, "", "", "", "", true, some(random), some(random), some(random), Language.ZH, true,
                LocalDate.of(2026, 1, 1));
    }

    private static Optional<Long> some(Random random) {
        int n = random.nextInt(4);
        return n == 0 ? Optional.empty() : Optional.of((long) n);
    }

    private static Scope scope(Random random) {
        long id = 1L + random.nextInt(3);
        return switch (random.nextInt(4)) {
            case 0 -> Scope.county();
            case 1 -> new Scope.OfTownship(id);
            case 2 -> new Scope.OfTeam(id);
            default -> new Scope.Only(id);
        };
    }

    private static Grant grant(Random random) {
        return new Grant(Role.values()[random.nextInt(4)], scope(random));
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void rights_follow_from_a_role_held_over_the_person_and_from_nothing_else(long seed) {
        var random = new Random(seed);
        for (int i = 0; i < 3_000; i++) {
            Person self = person(1 + random.nextInt(5), random);
            Person other = person(1 + random.nextInt(5), random);
            var grants = new ArrayList<Grant>();
            for (int n = random.nextInt(3); n >= 0; n--) {
                grants.add(grant(random));
            }
            var who = new Who(self, grants);
            for (Act act : Act.values()) {
                boolean held = grants.stream().anyMatch(g -> g.role().may(act) && g.scope().covers(other));
                assertThat(who.may(act, other)).isEqualTo(act == Act.OWN ? self.id() == other.id() : held);
                if (act != Act.OWN && who.may(act, other)) {
                    assertThat(who.may(act)).isTrue();
                }
                Scope over = scope(random);
                if (act != Act.OWN && who.may(act, over) && over.covers(other)) {
                    assertThat(who.may(act, other)).as("%s over %s", act, over).isTrue();
                }
                assertThat(who.widest(act).isPresent()).isEqualTo(who.may(act));
            }
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void a_scope_within_another_covers_nobody_more(long seed) {
        var random = new Random(seed);
        for (int i = 0; i < 3_000; i++) {
            Scope outer = scope(random);
            Scope inner = scope(random);
            Person person = person(1 + random.nextInt(5), random);
            if (outer.contains(inner) && inner.covers(person)) {
                assertThat(outer.covers(person)).as("%s, %s", outer, inner).isTrue();
            }
            assertThat(outer.contains(outer)).isTrue();
            assertThat(Scope.parse(inner.code())).isEqualTo(inner);
        }
    }

    @Test
    void somebody_without_team_or_township_is_in_the_county_only() {
        var person = new Person(1, "p", "", "", "", "", true, Optional.empty(), Optional.empty(), Optional.empty(), Language.ZH,
                true, LocalDate.of(2026, 1, 1));
        assertThat(Scope.county().covers(person)).isTrue();
        assertThat(new Scope.OfTeam(0).covers(person)).isFalse();
        assertThat(new Scope.OfTownship(0).covers(person)).isFalse();
    }

    @Test
    void a_forged_scope_is_no_scope() {
        for (String forged : List.of("", "x", "t", "tx", "c1", "q7", "t99999999999999999999", "t-", "g1 OR 1=1", "g1.5")) {
            assertThatThrownBy(() -> Scope.parse(forged)).as(forged).isInstanceOf(IllegalArgumentException.class);
        }
    }
}
