package org.sojourn.gateway.limits;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HeldBodiesTest {

    @Test
    void holdsNoMoreThanThereIsRoomFor() {
        HeldBodies held = new HeldBodies(1000);
        assertThat(held.take(600)).isTrue();
        assertThat(held.take(401)).isFalse();
        assertThat(held.take(400)).isTrue();
        assertThat(held.take(1)).isFalse();
        held.giveBack(600);
        assertThat(held.take(600)).isTrue();
    }
}
