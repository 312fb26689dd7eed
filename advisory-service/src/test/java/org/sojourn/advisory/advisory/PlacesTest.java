package org.sojourn.advisory.advisory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class PlacesTest {

    @Test
    void asksForOneAreaThatHasBothCountryAndLevel() {
        assertThat(Places.patterns(null, Set.of())).isEmpty();
        assertThat(Places.patterns("BV", Set.of())).containsExactly("[{\"country\": \"BV\"}]");
        assertThat(Places.patterns(null, Set.of(4, 3))).containsExactly("[{\"level\": 3}]", "[{\"level\": 4}]");
        assertThat(Places.patterns("BV", Set.of(3))).containsExactly("[{\"country\": \"BV\", \"level\": 3}]");
    }
}
