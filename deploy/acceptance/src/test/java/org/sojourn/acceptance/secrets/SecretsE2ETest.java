package org.sojourn.acceptance.secrets;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.sojourn.acceptance.Sojourn;
import org.sojourn.acceptance.site.Site;

/** The part of the search for secrets that takes seconds: what is declared, and what is refused. */
class SecretsE2ETest {

    private static final Path REPOSITORY =
            Path.of("").toAbsolutePath().resolve("../..").normalize();

    @Test
    void whatIsDeclaredAndWhatIsRefusedStandsOnlyWhereItMay() {
        Site site = Sojourn.site();
        Markers markers = new Markers();
        Plot plot = new Plot(site, REPOSITORY, markers, "dora");
        new DeclarationPlants(plot).plant("NO");
        new RefusedPlants(plot).plant();
        Search search = Everywhere.search(site, REPOSITORY, markers);
        assertThat(markers.planted()).hasSizeGreaterThan(50);
        assertThat(new Report(markers, search).broken()).isEmpty();
    }
}
