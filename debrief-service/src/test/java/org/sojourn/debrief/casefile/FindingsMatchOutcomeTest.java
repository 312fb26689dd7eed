package org.sojourn.debrief.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sojourn.debrief.debriefcase.Outcome;

class FindingsMatchOutcomeTest {

    @Test
    void isUnmetWithoutAProposal() {
        assertThat(FindingsMatchOutcome.match(null, 0).satisfied()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "NO_FINDINGS, 1, false",
        "FINDINGS_RESOLVED, 0, false",
        "REFERRED, 0, false",
        "UNSUBSTANTIATED, 0, false",
        "NO_FINDINGS, 0, true",
        "FINDINGS_RESOLVED, 2, true",
        "REFERRED, 1, true",
        "UNSUBSTANTIATED, 1, true",
        "DUPLICATE, 0, true",
        "DUPLICATE, 3, true",
    })
    void holdsTheOutcomeAgainstTheFindings(Outcome outcome, int findings, boolean satisfied) {
        assertThat(FindingsMatchOutcome.match(outcome, findings).satisfied()).isEqualTo(satisfied);
    }
}
