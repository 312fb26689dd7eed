package org.sojourn.travel;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.sojourn.platform.test.GrowthRules;

/** Of what the tests before it made the service do; JUnit runs those first that start Quarkus. */
class GrowthTest {

    @Test
    void findsEachRowOfAGrowingTableByAnIndex() {
        GrowthRules.holdForAllBut(Set.of("edition", "edition_area", "policy_model", "policy_version"), Set.of());
    }
}
