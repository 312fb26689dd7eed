package org.sojourn.travel.trip;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.sojourn.platform.test.StateDiagram;
import org.sojourn.platform.test.StateTableWalk;

class TripStatesTest {

    private static final Path README = Path.of("README.md");

    @Test
    void everyStateTakesOrRefusesEveryCommandOfItsAuthorisation() {
        StateTableWalk.walk(Authorisation.TABLE, Authorisation.DRAFT);
    }

    @Test
    void everyStateTakesOrRefusesEveryCommandOfItsTravel() {
        StateTableWalk.walk(Travel.TABLE, Travel.PLANNED);
    }

    @Test
    void theDiagramOfTheAuthorisationIsDrawnFromItsTable() {
        StateDiagram.inReadme(README, Authorisation.TABLE);
    }

    @Test
    void theDiagramOfTheTravelIsDrawnFromItsTable() {
        StateDiagram.inReadme(README, Travel.TABLE);
    }
}
