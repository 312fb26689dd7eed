package org.sojourn.debrief;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.sojourn.platform.test.GrowthRules;

/** Of what the tests before it made the service do; JUnit runs those first that start Quarkus. */
class GrowthTest {

    @Test
    void findsEachRowOfAGrowingTableByAnIndex() {
        GrowthRules.holdForAllBut(Set.of(), Set.of());
    }
}
