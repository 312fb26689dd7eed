package org.sojourn.acceptance;

import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** The main job end to end, step by step: one edition moves people, trips, invitations and cases. */
@TestMethodOrder(OrderAnnotation.class)
class SixStepsE2ETest {

    private static final GuidanceStep GUIDANCE = new GuidanceStep("GS");
    private static final TurnStep TURN = new TurnStep("SJ");
    private static final JourneyStep JOURNEY = new JourneyStep("GS");
    private static final DebriefStep DEBRIEF = new DebriefStep(JOURNEY);

    @Test
    @Order(1)
    void everybodyWhomAPublishedAdvisoryAddressesOwesAnAcknowledgement() {
        GUIDANCE.publishByASecondPerson();
        GUIDANCE.acknowledge();
        GUIDANCE.refuseWhomItDoesNotAddress();
    }

    @Test
    @Order(2)
    void whoDeclaresATripIsToldWhatAppliesAndWhy() {
        GUIDANCE.answerADryRun();
        GUIDANCE.answerASubmittedTripAlike();
    }

    @Test
    @Order(3)
    void aNewEditionMovesATripAndAnInvitation() {
        TURN.holdAnApprovedTripAndAnInvitation();
        TURN.raiseTheLevel();
        TURN.alterTheTrip();
        TURN.declineTheInvitation();
        TURN.leaveAMinorEditionAlone();
    }

    @Test
    @Order(4)
    void aTripIsApprovedWithConditionsBriefedWatchedAndEnded() {
        JOURNEY.approveWithConditions();
        JOURNEY.meetTheConditions();
        JOURNEY.acknowledgeTheBriefing();
        JOURNEY.departAndCheckIn();
        JOURNEY.missACheckInAndAnswer();
        JOURNEY.comeHome();
    }

    @Test
    @Order(5)
    void exactlyOneCaseOpensIsWorkedOnAndIsClosedByASecondPerson() {
        DEBRIEF.giveAnAccount();
        DEBRIEF.interview();
        DEBRIEF.findAndSuggest();
        DEBRIEF.followUpAndRefer();
        DEBRIEF.closeByASecondPerson();
    }

    @Test
    @Order(6)
    void thePersonTheAuditorAndOversightSeeWhatHappened() {
        SightStep.seeOnesOwnFile(JOURNEY, DEBRIEF);
        SightStep.verifyTheAudit();
        SightStep.count();
    }
}
