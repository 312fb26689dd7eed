package org.sojourn.acceptance.badinput;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.sojourn.acceptance.Sojourn;

/** The table of bad input, without what waits. */
class BadInputE2ETest {

    @Test
    void refusesWhatIsBadNamesTheFieldAndChangesNothing() {
        World world = World.prepare(Sojourn.site());
        Run run = new Run(Sojourn.site()).of(() -> BadInput.table(world, false));
        assertThat(run.broken()).as(run.summary()).isEmpty();
    }
}
