package org.sojourn.travel.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.sojourn.travel.advisoryfeed.AdvisedArea;
import org.sojourn.travel.advisoryfeed.Guidance;
import org.sojourn.travel.assessment.Assessment.Change;
import org.sojourn.travel.assessment.Assessment.Due;
import org.sojourn.travel.assessment.Assessment.EditionRef;
import org.sojourn.travel.itinerary.Leg;
import org.sojourn.travel.itinerary.Plan;
import org.sojourn.travel.itinerary.Purpose;
import org.sojourn.travel.itinerary.TripKind;
import org.sojourn.travel.policy.ObligationMode;
import org.sojourn.travel.policy.Policies;
import org.sojourn.travel.policy.Policy;

class AssessorTest {

    private static final Policy POLICY = Policies.builtIn();
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Home HOME = new Home(BERLIN, "DE-BE", "DE");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final UUID ADVISORY = UUID.fromString("01900000-0000-7000-8000-000000000001");

    @Test
    void aCountryThatNoEditionSpeaksAboutIsUnknown() {
        Assessment assessment = assess(30, List.of(), leg("FR", 30, 34));

        assertThat(assessment.decisiveLevel()).isEqualTo("UNKNOWN");
        assertThat(assessment.legs().getFirst().level()).isEqualTo("UNKNOWN");
        assertThat(assessment.mode()).isEqualTo(ObligationMode.APPROVE);
        assertThat(assessment.editions()).isEmpty();
    }

    @Test
    void anEditionThatEndsBeforeTheLegOrBeginsAfterItDoesNotSpeak() {
        AdvisedArea past = area("FR", 4, "2026-01-01T00:00:00Z", "2026-12-01T00:00:00Z");
        AdvisedArea future = area("FR", 4, "2027-06-01T00:00:00Z", null);

        assertThat(assess(30, List.of(past, future), leg("FR", 30, 34)).decisiveLevel())
                .isEqualTo("UNKNOWN");
    }

    @Test
    void anEditionThatIsAnnouncedForTheLegSpeaksAlready() {
        AdvisedArea announced = area("FR", 3, "2026-12-26T00:00:00Z", null);

        assertThat(assess(30, List.of(announced), leg("FR", 30, 34)).decisiveLevel())
                .isEqualTo("3");
    }

    @Test
    void theGravestEditionOfALegAndTheGravestLegDecideAndAreNamed() {
        Assessment assessment =
                assess(30, List.of(area("FR", 1), area("IT", 2), area("IT", 3)), leg("FR", 30, 32), leg("IT", 32, 34));

        assertThat(assessment.mode()).isEqualTo(ObligationMode.APPROVE);
        assertThat(assessment.decidedBy("Obligation").id()).isEqualTo("level-3");
        assertThat(assessment.legs()).extracting(LegAssessment::decisive).containsExactly(false, true);
        assertThat(assessment.legs().get(1).editions()).hasSize(2);
        assertThat(assessment.editions()).contains(new EditionRef(ADVISORY, 3));
    }

    @Test
    void aTripFiledInsideItsLeadTimeIsLateButNotRefused() {
        Assessment late = assess(10, List.of(area("FR", 3)), leg("FR", 10, 14));

        assertThat(late.leadTime().late()).isTrue();
        assertThat(late.leadTime().fileBy()).isEqualTo(TODAY.minusDays(4));
        assertThat(late.missing()).extracting(Due::code).containsExactly("LATE_REASON");
        assertThat(late.mode()).isEqualTo(ObligationMode.APPROVE);
    }

    @Test
    void whatIsRequiredAfterwardsIsCountedInBusinessDaysOfTheHomeCalendar() {
        Assessment assessment = assess(26, List.of(area("FR", 2)), leg("FR", 26, 30));

        Due debrief = assessment.requirements().stream()
                .filter(due -> due.code().equals("DEBRIEF"))
                .findFirst()
                .orElseThrow();
        assertThat(debrief.dueOn()).isEqualTo(LocalDate.of(2027, 1, 4));
        assertThat(debrief.dueAt()).isEqualTo(Instant.parse("2027-01-04T23:00:00Z"));
        assertThat(debrief.rule()).isEqualTo("require-debrief");
    }

    @Test
    void droppingOrMovingTheDecisiveLegWouldChangeIt() {
        Assessment assessment = assess(30, List.of(area("FR", 1), area("IT", 3)), leg("FR", 30, 32), leg("IT", 32, 34));

        assertThat(change(assessment, "DROP_LEG", 2).mode()).isEqualTo(ObligationMode.NOTIFY);
        assertThat(change(assessment, "MOVE_LEG", 2).mode()).isEqualTo(ObligationMode.NOTIFY);
        assertThat(assessment.whatWouldChangeIt())
                .noneMatch(change ->
                        "DROP_LEG".equals(change.change()) && Integer.valueOf(1).equals(change.leg()));
    }

    @Test
    void leavingLaterWouldEndTheLateness() {
        Assessment assessment = assess(10, List.of(area("FR", 3)), leg("FR", 10, 14));
        Change shift = change(assessment, "SHIFT_DATES", null);

        assertThat(shift.value()).isEqualTo(TODAY.plusDays(14).toString());
        assertThat(shift.late()).isFalse();
        assertThat(shift.mode()).isEqualTo(ObligationMode.APPROVE);
    }

    @Test
    void leavingAfterTheEndOfAnEditionIsEvaluatedAsWhatItWouldBe() {
        Assessment assessment = assess(
                30,
                List.of(area("FR", 4, "2026-01-01T00:00:00Z", "2027-01-10T00:00:00Z"), area("FR", 1)),
                leg("FR", 30, 34));

        assertThat(change(assessment, "SHIFT_DATES", null).mode()).isEqualTo(ObligationMode.NOTIFY);
    }

    @Test
    void anotherPurposeWouldLiftAProhibition() {
        Filing filing = filing(TripKind.PRIVATE, Purpose.TOURISM, 40, List.of(area("FR", 4, "DET")), leg("FR", 40, 44));
        Assessment assessment = Assessor.assess(POLICY, filing);

        assertThat(assessment.mode()).isEqualTo(ObligationMode.PROHIBIT);
        assertThat(assessment.whatWouldChangeIt())
                .anyMatch(change -> change.change().equals("PURPOSE")
                        && "FAMILY".equals(change.value())
                        && change.mode() == ObligationMode.APPROVE
                        && change.rules().contains("level-4"));
    }

    @Test
    void theDayThatWouldHaveBeenInTimeIsNamed() {
        Assessment inTime = assess(30, List.of(area("FR", 3)), leg("FR", 30, 34));
        Assessment late = assess(10, List.of(area("FR", 3)), leg("FR", 10, 14));

        assertThat(change(inTime, "FILING_DATE", null).value())
                .isEqualTo(TODAY.plusDays(17).toString());
        assertThat(change(inTime, "FILING_DATE", null).late()).isTrue();
        assertThat(change(late, "FILING_DATE", null).value())
                .isEqualTo(TODAY.minusDays(4).toString());
        assertThat(change(late, "FILING_DATE", null).late()).isFalse();
    }

    @Test
    void equalFilingsGiveEqualAssessments() {
        assertThat(assess(30, List.of(area("FR", 3)), leg("FR", 30, 34)))
                .isEqualTo(assess(30, List.of(area("FR", 3)), leg("FR", 30, 34)));
    }

    private static Change change(Assessment assessment, String change, @Nullable Integer leg) {
        return assessment.whatWouldChangeIt().stream()
                .filter(candidate -> candidate.change().equals(change) && (leg == null || leg.equals(candidate.leg())))
                .findFirst()
                .orElseThrow(() -> new AssertionError(change + " is not among " + assessment.whatWouldChangeIt()));
    }

    private static Assessment assess(int inDays, List<AdvisedArea> areas, Leg... legs) {
        return Assessor.assess(POLICY, filing(TripKind.OFFICIAL, Purpose.CONFERENCE, inDays, areas, legs));
    }

    private static Filing filing(TripKind kind, Purpose purpose, int inDays, List<AdvisedArea> areas, Leg... legs) {
        assertThat(legs[0].arrival()).isEqualTo(TODAY.plusDays(inDays));
        return new Filing(
                new Plan(kind, purpose, List.of(legs)),
                List.of("ai-researchers"),
                HOME,
                new Guidance(areas),
                TODAY,
                false,
                true);
    }

    private static AdvisedArea area(String country, int level, String... indicators) {
        return new AdvisedArea(
                ADVISORY,
                "AD-7K3F-9QXM",
                level,
                "Guidance",
                country,
                null,
                level,
                List.of(indicators),
                Instant.parse("2026-01-01T00:00:00Z"),
                null);
    }

    private static AdvisedArea area(String country, int level, String from, @Nullable String until) {
        return new AdvisedArea(
                ADVISORY,
                "AD-7K3F-9QXM",
                level,
                "Guidance",
                country,
                null,
                level,
                List.of(),
                Instant.parse(from),
                until == null ? null : Instant.parse(until));
    }

    private static Leg leg(String country, int from, int to) {
        return new Leg(country, null, TODAY.plusDays(from), TODAY.plusDays(to), BERLIN, false, false, null, null);
    }
}
