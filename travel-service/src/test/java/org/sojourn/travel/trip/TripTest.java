package org.sojourn.travel.trip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.sojourn.platform.state.InvalidTransition;
import org.sojourn.travel.advisoryfeed.AdvisedArea;
import org.sojourn.travel.advisoryfeed.Guidance;
import org.sojourn.travel.assessment.Assessment;
import org.sojourn.travel.assessment.Assessor;
import org.sojourn.travel.assessment.Filing;
import org.sojourn.travel.assessment.Home;
import org.sojourn.travel.itinerary.Leg;
import org.sojourn.travel.itinerary.Plan;
import org.sojourn.travel.itinerary.Purpose;
import org.sojourn.travel.itinerary.TripKind;
import org.sojourn.travel.policy.Policies;
import org.sojourn.travel.policy.Policy;

class TripTest {

    private static final Policy POLICY = Policies.builtIn();
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");
    private static final LocalDate DEPARTURE = TODAY.plusDays(30);
    private static final UUID SOMEBODY = new UUID(1, 2);

    @Test
    void refusesADecisionBeforeItIsFiled() {
        Trip trip = drafted();

        assertThatThrownBy(() -> trip.decide(Outcome.APPROVED, assessment(3), NOW))
                .isInstanceOf(InvalidTransition.class);
    }

    @Test
    void refusesToLeaveTwiceAndToReturnUnleft() {
        Trip trip = filed(2);

        assertThatThrownBy(() -> trip.comeBack(TODAY, NOW)).isInstanceOf(InvalidTransition.class);
        trip.depart(TODAY, false, NOW);
        assertThatThrownBy(() -> TripRules.check(Action.DEPART, trip, SOMEBODY, NOW))
                .isInstanceOfSatisfying(
                        TripRejected.class,
                        refused -> assertThat(refused.code()).isEqualTo("already-departed"));
    }

    @Test
    void whoWasTakenToBeAwayMaySayWhenHeLeft() {
        Trip trip = filed(2);
        trip.depart(DEPARTURE, true, NOW);
        TripRules.check(Action.DEPART, trip, SOMEBODY, NOW);

        assertThat(trip.depart(DEPARTURE.plusDays(1), false, NOW))
                .containsExactly(new TripEvent.Departed(DEPARTURE.plusDays(1)));
        assertThat(trip.journey().unauthorised()).isFalse();
        assertThat(trip.journey().departureAssumed()).isFalse();
    }

    @Test
    void aNotificationIsClearedByRuleAndReadyAtOnce() {
        Trip trip = drafted();

        assertThat(trip.submit(assessment(2), null, NOW))
                .containsExactly(
                        new TripEvent.Submitted(),
                        new TripEvent.Decided(Outcome.NOTIFIED, assessment(2).editions()));
        assertThat(trip.permit().state()).isEqualTo(Authorisation.NOTIFIED);
        trip.review(List.of());
        assertThat(trip.journey().state()).isEqualTo(Travel.READY);
    }

    @Test
    void anApprovalWaitsForAnApproverAndADeclinedTripIsNotReady() {
        Trip trip = filed(3);
        assertThat(trip.permit().state()).isEqualTo(Authorisation.IN_ASSESSMENT);
        assertThat(trip.journey().state()).isEqualTo(Travel.PLANNED);

        trip.decide(Outcome.DECLINED, assessment(3), NOW);

        assertThat(trip.permit().state()).isEqualTo(Authorisation.DECLINED);
        assertThat(trip.journey().state()).isEqualTo(Travel.PLANNED);
    }

    @Test
    void whoLeavesUndecidedHasNoLeaveAndTheRequestExpires() {
        Trip trip = filed(3);

        assertThat(trip.depart(TODAY, false, NOW)).containsExactly(new TripEvent.Departed(TODAY));
        assertThat(trip.permit().state()).isEqualTo(Authorisation.EXPIRED);
        assertThat(trip.journey().unauthorised()).isTrue();
    }

    @Test
    void whatBlocksATripKeepsItFromBeingReady() {
        Trip trip = filed(2);
        trip.review(List.of());

        trip.review(List.of(new Blocker("briefing", "The briefing is not acknowledged.", null)));

        assertThat(trip.journey().state()).isEqualTo(Travel.PLANNED);
    }

    @Test
    void cancellingBlocksAReadyTripAndUndoingReadiesItAgain() {
        Trip trip = filed(2);
        trip.review(List.of());

        assertThat(trip.cancel(ReasonCode.HEALTH, null, NOW))
                .containsExactly(new TripEvent.Cancelled(ReasonCode.HEALTH, null));
        trip.review(List.of());
        assertThat(trip.journey().state()).isEqualTo(Travel.PLANNED);
        assertThat(trip.undo(NOW)).containsExactly(new TripEvent.Reinstated());
        assertThat(trip.permit().state()).isEqualTo(Authorisation.NOTIFIED);
        trip.review(List.of());
        assertThat(trip.journey().state()).isEqualTo(Travel.READY);
    }

    @Test
    void whatWasNeverFiledIsNoFactForOthers() {
        Trip trip = drafted();

        assertThat(trip.withdraw(ReasonCode.OTHER, null, NOW)).isEmpty();
        assertThat(trip.undo(NOW)).isEmpty();
        assertThat(trip.permit().state()).isEqualTo(Authorisation.DRAFT);
    }

    @Test
    void aCaseThatWasReconciledOrClosedBeforeTheReturnIsFollowedOnReturn() {
        Trip reconciled = away();
        Trip closed = away();
        reconciled.noteCase(CaseFact.RECONCILED, NOW);
        closed.noteCase(CaseFact.CLOSED, NOW);
        assertThat(closed.noteCase(CaseFact.OPENED, NOW)).isEmpty();

        assertThat(reconciled.comeBack(TODAY, NOW)).containsExactly(new TripEvent.Returned(TODAY));
        assertThat(closed.comeBack(TODAY, NOW)).containsExactly(new TripEvent.Returned(TODAY), new TripEvent.Closed());
        assertThat(reconciled.journey().state()).isEqualTo(Travel.RECONCILED);
        assertThat(closed.journey().state()).isEqualTo(Travel.CLOSED);
    }

    @Test
    void anExemptTripClosesOnReturnForItHasNoCase() {
        Trip trip = drafted();
        trip.submit(Assessor.assess(POLICY, filing("DE", 1)), null, NOW);
        trip.depart(TODAY, false, NOW);

        assertThat(trip.comeBack(TODAY, NOW)).contains(new TripEvent.Closed());
    }

    @Test
    void whoLeavesOnACancelledExemptTripIsFollowedLikeAnyOther() {
        Trip trip = drafted();
        trip.submit(Assessor.assess(POLICY, filing("DE", 1)), null, NOW);
        trip.cancel(ReasonCode.OTHER, null, NOW);
        trip.depart(TODAY, false, NOW);

        assertThat(trip.comeBack(TODAY, NOW)).containsExactly(new TripEvent.Returned(TODAY));
        assertThat(trip.journey().state()).isEqualTo(Travel.RETURNED);
    }

    @Test
    void datesFallDueAtTheEndOfTheDayAtHome() {
        Journey journey = drafted().journey();

        assertThat(journey.departurePassesAt()).isEqualTo(Instant.parse("2026-12-24T23:00:00Z"));
        assertThat(journey.graceEndsAt()).isEqualTo(Instant.parse("2026-12-29T23:00:00Z"));
    }

    private static Trip away() {
        Trip trip = filed(2);
        trip.depart(TODAY, false, NOW);
        return trip;
    }

    private static Trip filed(int level) {
        Trip trip = drafted();
        trip.submit(assessment(level), null, NOW);
        return trip;
    }

    private static Trip drafted() {
        Trip trip = new Trip(new UUID(1, 1), "TR-7K3F-9QXM", SOMEBODY, "/authority/orion-labs", NOW);
        trip.plan(filing("FR", 2).plan(), new SealedParts(), BERLIN, Duration.ofHours(24), NOW);
        return trip;
    }

    private static Assessment assessment(int level) {
        return Assessor.assess(POLICY, filing("FR", level));
    }

    private static Filing filing(String country, int level) {
        Leg leg = new Leg(country, null, DEPARTURE, DEPARTURE.plusDays(4), BERLIN, false, false, null, null);
        AdvisedArea area = new AdvisedArea(
                new UUID(2, 2), "AD-7K3F-9QXM", 1, "Guidance", country, null, level, List.of(), Instant.EPOCH, null);
        return new Filing(
                new Plan(TripKind.OFFICIAL, Purpose.CONFERENCE, List.of(leg)),
                List.of(),
                new Home(BERLIN, "DE-BE", "DE"),
                new Guidance(List.of(area)),
                TODAY,
                false,
                true);
    }
}
