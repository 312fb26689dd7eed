package org.sojourn.advisory.advisory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.sojourn.advisory.advisory.AdvisoryRejected.Reason;
import org.sojourn.platform.roster.Audience;

class AudienceReachTest {

    @Test
    void refusesUnitsAboveOrBesideTheIssuingOne() {
        for (String unit : List.of("/authority", "/vega-institute", "/authority/orion-labs-2")) {
            assertThatThrownBy(() -> AudienceReach.within("/authority/orion-labs", audience(unit)))
                    .isInstanceOfSatisfying(
                            AdvisoryRejected.class,
                            rejected -> assertThat(rejected.reason()).isEqualTo(Reason.AUDIENCE_OUTSIDE_UNIT));
        }
    }

    @Test
    void bindsAClauseWithoutUnitToTheIssuingOne() {
        assertThat(AudienceReach.within("/authority", audience(null))).isEqualTo(audience("/authority"));
    }

    @Test
    void keepsUnitsBelow() {
        assertThat(AudienceReach.within("/authority", audience("/authority/orion-labs")))
                .isEqualTo(audience("/authority/orion-labs"));
    }

    private static Audience audience(@Nullable String unit) {
        return new Audience(List.of(new Audience.Clause(unit, "ai-researchers", null)));
    }
}
