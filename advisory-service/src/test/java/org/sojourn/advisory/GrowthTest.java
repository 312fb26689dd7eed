package org.sojourn.advisory;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.sojourn.platform.test.GrowthRules;

/** Of what the tests before it made the service do; JUnit runs those first that start Quarkus. */
class GrowthTest {

    @Test
    void findsEachRowOfAGrowingTableByAnIndex() {
        GrowthRules.holdForAllBut(
                Set.of("country_group"), Set.of("select p.unit_path, count(*) from edition e, person p"));
    }
}
