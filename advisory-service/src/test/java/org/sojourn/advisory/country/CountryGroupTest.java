package org.sojourn.advisory.country;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.sojourn.platform.problem.Invalid;
import org.sojourn.platform.problem.Violation;

class CountryGroupTest {

    private static final LocalDate FOUNDED = LocalDate.parse("2020-01-01");
    private static final LocalDate LEFT = LocalDate.parse("2025-07-01");

    private final MembershipCheck check = new MembershipCheck(new Countries(Map::of));

    @Test
    void refusesUnknownCountriesEmptyPeriodsAndOverlapsTogether() {
        List<Membership> members = List.of(
                member("QQ", FOUNDED, null),
                member("AQ", LEFT, LEFT),
                member("BV", FOUNDED, LEFT),
                member("BV", LEFT.minusDays(1), null));

        assertThatThrownBy(() -> check.require(members))
                .isInstanceOfSatisfying(
                        Invalid.class,
                        invalid -> assertThat(invalid.violations())
                                .extracting(Violation::pointer, Violation::code)
                                .containsExactly(
                                        tuple("/members/0/country", "unknown-country"),
                                        tuple("/members/1/until", "empty-period"),
                                        tuple("/members/3/from", "overlap")));
    }

    @Test
    void admitsACountryThatComesBack() {
        check.require(List.of(member("BV", FOUNDED, LEFT), member("BV", LEFT, null)));
    }

    @Test
    void readsMembershipAsOfADay() {
        CountryGroup group = new CountryGroup(
                UUID.randomUUID(),
                "/authority",
                "Bouvet and its allies",
                List.of(member("BV", FOUNDED, null), member("AQ", FOUNDED, LEFT), member("HM", LEFT, null)),
                Instant.EPOCH);

        assertThat(group.on(FOUNDED.minusDays(1))).isEmpty();
        assertThat(group.on(LEFT.minusDays(1))).containsExactly("AQ", "BV");
        assertThat(group.on(LEFT)).containsExactly("BV", "HM");
    }

    private static Membership member(String country, LocalDate from, @Nullable LocalDate until) {
        return new Membership(country, from, until);
    }
}
