package org.sojourn.acceptance.badinput;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.sojourn.acceptance.Sojourn;

/** The table of bad input, without what waits. */
class BadInputE2ETest {

    @Test
    void refusesWhatIsBadNamesTheFieldAndChangesNothing() throws InterruptedException {
        Ground ground = Ground.of(Sojourn.stack(), Sojourn.data());
        World world = World.prepare(ground);
        Run run = new Run(ground).of(() -> BadInput.table(world, false));
        assertThat(run.broken()).as(run.summary()).isEmpty();
    }
}
