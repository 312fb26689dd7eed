package org.sojourn.gateway.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.sojourn.gateway.routing.Upstream.Address;

class RotationTest {

    private static final Address ONE = new Address("one", 80, false);
    private static final Address TWO = new Address("two", 80, false);
    private static final Address THREE = new Address("three", 80, false);

    private final AtomicLong now = new AtomicLong();
    private final Rotation rotation =
            new Rotation(new Upstream("a", List.of(ONE, TWO, THREE)), Duration.ofSeconds(5), now::get);

    @Test
    void beginsEachTimeWithTheNext() {
        assertThat(rotation.next()).containsExactly(ONE, TWO, THREE);
        assertThat(rotation.next()).containsExactly(TWO, THREE, ONE);
        assertThat(rotation.next()).containsExactly(THREE, ONE, TWO);
        assertThat(rotation.next()).containsExactly(ONE, TWO, THREE);
    }

    @Test
    void triesASingleAddressAgain() {
        var single = new Rotation(new Upstream("a", List.of(ONE)), Duration.ofSeconds(5), now::get);

        assertThat(single.next()).containsExactly(ONE, ONE, ONE);
    }

    @Test
    void putsLastWhatWasNotThere() {
        rotation.unreached(ONE);
        assertThat(rotation.next()).containsExactly(TWO, THREE, ONE);
        assertThat(rotation.next()).containsExactly(TWO, THREE, ONE);
        assertThat(rotation.next()).containsExactly(THREE, TWO, ONE);
    }

    @Test
    void takesItBackAfterAWhileOrOnceItWasReached() {
        rotation.unreached(ONE);
        now.addAndGet(Duration.ofSeconds(5).toNanos());
        assertThat(rotation.next()).startsWith(ONE);
        rotation.unreached(TWO);
        rotation.reached(TWO);
        assertThat(rotation.next()).startsWith(TWO);
    }
}
