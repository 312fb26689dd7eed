package org.sojourn.debrief.debriefcase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.sojourn.debrief.debriefcase.CaseRejected.Reason;

class CaseRulesTest {

    private static final Actor EVERY_ROLE = new Actor(Cases.TRAVELLER, true, true, true);
    private static final Actor DEBRIEFER = new Actor(Cases.DEBRIEFER, true, false, false);
    private static final Actor REVIEWER = new Actor(Cases.REVIEWER, false, true, false);
    private static final Actor SUPERVISOR = new Actor(UUID.randomUUID(), false, false, true);
    private static final Actor OTHER_DEBRIEFER = new Actor(UUID.randomUUID(), true, false, false);

    @ParameterizedTest
    @EnumSource(
            mode = Mode.EXCLUDE,
            names = {"REDATE", "CONFIRM_PLAN", "ANSWER", "SUBMIT", "ANSWER_INTERVIEW"})
    void refusesWorkOnTheOwnCaseWhateverTheRoles(CaseCommand command) {
        for (CaseState state : CaseState.values()) {
            assertRefused(Cases.in(state), command, EVERY_ROLE, Reason.OWN_CASE);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"CONFIRM_PLAN", "ANSWER", "SUBMIT", "ANSWER_INTERVIEW"})
    void refusesToAnswerForTheTraveller(CaseCommand command) {
        assertRefused(Cases.opened(), command, DEBRIEFER, Reason.NOT_THE_TRAVELLER);
        assertRefused(Cases.opened(), command, SUPERVISOR, Reason.NOT_THE_TRAVELLER);
    }

    @ParameterizedTest
    @EnumSource(names = {"RETURN", "CLOSE"})
    void refusesReviewByWhoeverWorkedOnTheCase(CaseCommand command) {
        Actor both = new Actor(Cases.DEBRIEFER, true, true, true);
        assertRefused(Cases.in(CaseState.CLOSURE_REVIEW), command, both, Reason.SELF_APPROVAL);
    }

    @Test
    void refusesReviewByWhoeverHadClaimedTheCaseBefore() {
        DebriefCase handedOn = Cases.in(CaseState.ANALYSIS);
        handedOn.release();
        handedOn.claim(OTHER_DEBRIEFER.person());
        handedOn.proposeClosure(Outcome.DUPLICATE);
        assertRefused(handedOn, CaseCommand.CLOSE, new Actor(Cases.DEBRIEFER, true, true, false), Reason.SELF_APPROVAL);
    }

    @ParameterizedTest
    @EnumSource(
            names = {
                "RELEASE",
                "WRITE_NOTE",
                "TRIAGE",
                "SCHEDULE_INTERVIEW",
                "RECORD_INTERVIEW",
                "END_INTERVIEW",
                "ADD_FINDING",
                "ADD_FOLLOW_UP",
                "WAIVE_FOLLOW_UP",
                "REFER",
                "REVOKE_REFERRAL",
                "PROPOSE_CLOSURE"
            })
    void refusesWorkOnACaseThatAnotherHasClaimed(CaseCommand command) {
        assertRefused(Cases.in(CaseState.ANALYSIS), command, OTHER_DEBRIEFER, Reason.NOT_CLAIMED_BY_YOU);
    }

    @ParameterizedTest
    @EnumSource(names = {"WAIVE", "REOPEN"})
    void refusesToWaiveAndReopenToAllButSupervisors(CaseCommand command) {
        for (Actor other : List.of(DEBRIEFER, REVIEWER, OTHER_DEBRIEFER)) {
            assertRefused(Cases.in(CaseState.CLOSED), command, other, Reason.ROLE_MISSING);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"PAUSE", "RESUME"})
    void refusesToHoldTheClockToWhoeverHasNotClaimedTheCase(CaseCommand command) {
        assertRefused(Cases.in(CaseState.ANALYSIS), command, OTHER_DEBRIEFER, Reason.NOT_CLAIMED_BY_YOU);
        assertRefused(Cases.in(CaseState.ANALYSIS), command, REVIEWER, Reason.ROLE_MISSING);
    }

    @Test
    void refusesToClaimAClaimedCase() {
        assertRefused(Cases.in(CaseState.SUBMITTED), CaseCommand.CLAIM, OTHER_DEBRIEFER, Reason.ALREADY_CLAIMED);
        assertRefused(Cases.in(CaseState.SUBMITTED), CaseCommand.CLAIM, SUPERVISOR, Reason.ROLE_MISSING);
    }

    @Test
    void hidesContentFromTheTravellerAndFromThoseWhoDoNotWorkOnTheCase() {
        for (CaseState state : CaseState.values()) {
            assertThat(CaseRules.showsContent(Cases.in(state), EVERY_ROLE)).isFalse();
            assertThat(CaseRules.showsContent(Cases.in(state), OTHER_DEBRIEFER)).isFalse();
        }
    }

    @ParameterizedTest
    @EnumSource
    void showsContentToEachForAsLongAsHeWorksOnIt(CaseState state) {
        DebriefCase shown = Cases.in(state);
        boolean claimed = shown.debrieferId() != null && state != CaseState.CLOSED;
        assertThat(CaseRules.showsContent(shown, DEBRIEFER)).isEqualTo(claimed);
        assertThat(CaseRules.showsContent(shown, REVIEWER)).isEqualTo(state == CaseState.CLOSURE_REVIEW);
        assertThat(CaseRules.showsContent(shown, SUPERVISOR)).isTrue();
    }

    @Test
    void letsASupervisorReleaseACaseWhoseDebrieferIsAway() {
        assertThatCode(() -> CaseRules.require(Cases.in(CaseState.ANALYSIS), CaseCommand.RELEASE, SUPERVISOR))
                .doesNotThrowAnyException();
    }

    @Test
    void letsASecondPersonClose() {
        assertThatCode(() -> CaseRules.require(Cases.in(CaseState.CLOSURE_REVIEW), CaseCommand.CLOSE, REVIEWER))
                .doesNotThrowAnyException();
    }

    @Test
    void waitsForTheTravellerThenForTheDebriefer() {
        assertThat(CaseRules.waitsFor(Cases.opened())).contains(Cases.TRAVELLER);
        assertThat(CaseRules.waitsFor(Cases.in(CaseState.ANALYSIS))).contains(Cases.DEBRIEFER);
        assertThat(CaseRules.waitsFor(Cases.in(CaseState.CLOSURE_REVIEW))).isEmpty();
    }

    private static void assertRefused(DebriefCase of, CaseCommand command, Actor actor, Reason reason) {
        assertThatThrownBy(() -> CaseRules.require(of, command, actor))
                .isInstanceOfSatisfying(
                        CaseRejected.class,
                        refused -> assertThat(refused.reason()).isEqualTo(reason));
    }
}
