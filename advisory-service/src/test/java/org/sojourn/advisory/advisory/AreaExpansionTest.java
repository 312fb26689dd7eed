package org.sojourn.advisory.advisory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;
import static org.sojourn.advisory.advisory.Editions.area;
import static org.sojourn.advisory.advisory.Editions.group;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AreaExpansionTest {

    private static final UUID ALLIES = UUID.randomUUID();
    private static final UUID NEIGHBOURS = UUID.randomUUID();
    private static final UUID NOBODY = UUID.randomUUID();

    private final AreaExpansion expansion = new AreaExpansion(Map.of(
            ALLIES, new AreaExpansion.Group("Allies", new TreeSet<>(List.of("AQ", "BV"))),
            NEIGHBOURS, new AreaExpansion.Group("Neighbours", new TreeSet<>(List.of("BV", "HM"))),
            NOBODY, new AreaExpansion.Group("Nobody", new TreeSet<>())));

    @Test
    void refusesAGroupThatHasNoMemberOrIsGone() {
        assertThatThrownBy(() -> expansion.expand(List.of(group(NOBODY, 3)))).isInstanceOf(AdvisoryRejected.class);
        assertThatThrownBy(() -> expansion.expand(List.of(group(UUID.randomUUID(), 3))))
                .isInstanceOf(AdvisoryRejected.class);
    }

    @Test
    void takesTheHighestLevelOfSeveralGroups() {
        assertThat(expansion.expand(List.of(group(ALLIES, 2), group(NEIGHBOURS, 3))))
                .extracting(PublishedArea::country, PublishedArea::level, PublishedArea::group)
                .containsExactly(tuple("AQ", 2, "Allies"), tuple("BV", 3, "Neighbours"), tuple("HM", 3, "Neighbours"));
    }

    @Test
    void prefersWhatIsSaidOfACountryByName() {
        assertThat(expansion.expand(List.of(area("BV", 1), group(ALLIES, 4))))
                .extracting(PublishedArea::country, PublishedArea::level, PublishedArea::group)
                .containsExactly(tuple("AQ", 4, "Allies"), tuple("BV", 1, null));
    }

    @Test
    void keepsTheLevelsOfPartsBesideTheLevelOfTheCountry() {
        AreaLevel north = new AreaLevel("BV", null, "The north", "BV-N", 4, List.of(ReasonIndicator.CRIME));

        assertThat(expansion.expand(List.of(north, group(ALLIES, 2))))
                .extracting(PublishedArea::country, PublishedArea::area, PublishedArea::level)
                .containsExactly(tuple("AQ", null, 2), tuple("BV", null, 2), tuple("BV", "The north", 4));
    }
}
