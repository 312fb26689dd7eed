package org.sojourn.debrief.debriefcase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sojourn.platform.state.InvalidTransition;

class DebriefCaseTest {

    @Test
    void keepsItsDatesOnceItIsClosed() {
        DebriefCase closed = Cases.in(CaseState.CLOSED);
        Trip later = Cases.trip("2026-11-23", true);
        assertThat(closed.redate(later, Cases.RULE.termFrom(later.returnedOn())))
                .isFalse();
        assertThat(closed.trip().returnedOn()).isEqualTo(LocalDate.parse("2026-11-20"));
    }

    @Test
    void ignoresAMissingReturnOnceTheReturnIsKnown() {
        DebriefCase opened = Cases.opened();
        Trip missing = Cases.trip("2026-11-18", false);
        assertThat(opened.redate(missing, Cases.RULE.termFrom(missing.returnedOn())))
                .isFalse();
        assertThat(opened.trip().returnKnown()).isTrue();
    }

    @ParameterizedTest
    @EnumSource(names = {"SUBMITTED", "ANALYSIS", "CLOSURE_REVIEW", "CLOSED"})
    void isSubmittedOnlyOnce(CaseState state) {
        assertThatThrownBy(() -> Cases.in(state).submit(Cases.NOW)).isInstanceOf(InvalidTransition.class);
    }

    @Test
    void isDatedAgainByALaterReturn() {
        DebriefCase opened = Cases.opened();
        Trip later = Cases.trip("2026-11-23", true);
        assertThat(opened.redate(later, Cases.RULE.termFrom(later.returnedOn())))
                .isTrue();
        assertThat(opened.term().dueAt()).isEqualTo(Instant.parse("2026-11-30T23:00:00Z"));
    }

    @Test
    void isDatedAgainLaterByItsPauses() {
        DebriefCase opened = Cases.opened();
        opened.pause(Cases.NOW);
        opened.resume(Cases.NOW.plus(Duration.ofDays(3)));
        Trip earlier = Cases.trip("2026-11-19", true);
        assertThat(opened.redate(earlier, Cases.RULE.termFrom(earlier.returnedOn())))
                .isTrue();
        assertThat(opened.term().dueAt()).isEqualTo(Instant.parse("2026-11-29T23:00:00Z"));
    }

    @Test
    void announcesTheReconciliationOnce() {
        DebriefCase opened = Cases.opened();
        assertThat(opened.reconcile(Cases.NOW)).isPresent();
        assertThat(opened.reconcile(Cases.NOW.plusSeconds(1))).isEmpty();
        assertThat(opened.reconciledAt()).isEqualTo(Cases.NOW);
    }

    @Test
    void remembersWhoWorkedOnItAfterTheRelease() {
        DebriefCase submitted = Cases.in(CaseState.SUBMITTED);
        submitted.release();
        assertThat(submitted.debrieferId()).isNull();
        assertThat(submitted.workedBy()).containsExactly(Cases.DEBRIEFER);
    }

    @Test
    void forgetsTheProposedOutcomeWhenItGoesBack() {
        DebriefCase reviewed = Cases.in(CaseState.CLOSURE_REVIEW);
        assertThat(reviewed.returnToAnalysis()).isEqualTo(Outcome.NO_FINDINGS);
        assertThat(reviewed.proposedOutcome()).isNull();
        assertThat(reviewed.state()).isEqualTo(CaseState.ANALYSIS);
    }

    @Test
    void closesWithTheProposedOutcome() {
        DebriefCase closed = Cases.in(CaseState.CLOSED);
        assertThat(closed.closing()).isEqualTo(new Closing(Outcome.NO_FINDINGS, Cases.REVIEWER, Cases.NOW));
        assertThat(closed.isOverdue(Instant.parse("2030-01-01T00:00:00Z"))).isFalse();
    }

    @Test
    void endsWithoutAnAccountWhenItIsWaived() {
        DebriefCase waived = Cases.opened();
        waived.waive(Cases.SUPERVISOR, Cases.NOW);
        assertThat(waived.closing()).isEqualTo(new Closing(Outcome.WAIVED, Cases.SUPERVISOR, Cases.NOW));
        assertThat(waived.submittedAt()).isNull();
    }

    @Test
    void opensAgainOnANewTermForWhoeverClaimsItAndClosesASecondTime() {
        DebriefCase reopened = Cases.in(CaseState.CLOSED);
        Instant later = Instant.parse("2027-03-01T09:00:00Z");
        assertThat(reopened.reopen(CaseState.ANALYSIS, later)).isEqualTo(Outcome.NO_FINDINGS);
        assertThat(reopened.closing()).isNull();
        assertThat(reopened.debrieferId()).isNull();
        assertThat(reopened.workedBy()).containsExactly(Cases.DEBRIEFER);
        assertThat(reopened.term()).isEqualTo(new Term(later, Instant.parse("2027-03-09T23:00:00Z")));
        reopened.claim(Cases.DEBRIEFER);
        reopened.proposeClosure(Outcome.UNSUBSTANTIATED);
        reopened.close(Cases.REVIEWER, later);
        assertThat(reopened.closing()).isEqualTo(new Closing(Outcome.UNSUBSTANTIATED, Cases.REVIEWER, later));
    }

    @Test
    void keepsItsNewTermWhenAReturnIsToldAfterItWasOpenedAgain() {
        DebriefCase reopened = Cases.in(CaseState.CLOSED);
        reopened.reopen(CaseState.ANALYSIS, Instant.parse("2027-03-01T09:00:00Z"));
        Term before = reopened.term();
        Trip told = Cases.trip("2026-11-23", true);
        reopened.redate(told, Cases.RULE.termFrom(told.returnedOn()));
        assertThat(reopened.term()).isEqualTo(before);
        assertThat(reopened.trip()).isEqualTo(told);
    }

    @Test
    void isOverdueWhenItsTermHasPassed() {
        DebriefCase opened = Cases.opened();
        assertThat(opened.isOverdue(opened.term().dueAt().minusSeconds(1))).isFalse();
        assertThat(opened.isOverdue(opened.term().dueAt())).isTrue();
    }
}
