package org.sojourn.advisory.advisory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sojourn.advisory.advisory.Editions.NOW;
import static org.sojourn.advisory.advisory.Editions.area;
import static org.sojourn.advisory.advisory.Editions.text;
import static org.sojourn.advisory.advisory.Editions.valid;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class EvidenceTest {

    @Test
    void changesWithWhateverTheReaderSees() {
        String evidence = Evidence.of(edition(text()));

        assertThat(Evidence.of(edition(text(area("BV", 3))))).isNotEqualTo(evidence);
        assertThat(Evidence.of(edition(text(area("BV", 4, ReasonIndicator.EXIT_BAN)))))
                .isNotEqualTo(evidence);
        assertThat(Evidence.of(edition(valid(text(), null, NOW.plusSeconds(60), null))))
                .isNotEqualTo(evidence);
    }

    @Test
    void outlivesTheEndOfTheEdition() {
        Advisory advisory = Editions.inForce(text());
        String evidence = Evidence.of(advisory.edition(1));

        advisory.withdraw(1, "Mistaken", NOW);

        assertThat(Evidence.of(advisory.edition(1))).isEqualTo(evidence).matches("[0-9a-f]{64}");
    }

    @Test
    void isTheHashOfTheFieldsInOneOrderWithoutWhiteSpace() throws Exception {
        String canonical = new String(Evidence.canonical(edition(text())), StandardCharsets.UTF_8);

        assertThat(canonical)
                .isEqualTo("{\"advisoryId\":\"0198c0de-0000-7000-8000-000000000000\","
                        + "\"audience\":{\"anyOf\":[{\"coverage\":\"ai-researchers\",\"unit\":\"/authority\"}]},"
                        + "\"body\":[{\"name\":\"Summary\",\"text\":\"Do not go.\"}],\"classification\":\"AMBER\","
                        + "\"effectiveFrom\":\"2026-03-02T09:00:00Z\",\"major\":true,\"number\":1,"
                        + "\"publishedAreas\":[{\"country\":\"BV\",\"indicators\":[],\"level\":4}],"
                        + "\"reference\":\"AD-7K3F-9QXM\",\"reviewBy\":\"2026-09-02\","
                        + "\"title\":\"Do not travel to Bouvet Island\",\"unitPath\":\"/authority\"}");
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(canonical.getBytes(StandardCharsets.UTF_8));
        assertThat(Evidence.of(edition(text()))).isEqualTo(HexFormat.of().formatHex(hash));
    }

    private static Edition edition(EditionContent content) {
        return Editions.inForce(content).edition(1);
    }
}
