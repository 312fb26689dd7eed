package org.sojourn.travel.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sojourn.travel.itinerary.Purpose.CONFERENCE;
import static org.sojourn.travel.itinerary.Purpose.FAMILY;
import static org.sojourn.travel.itinerary.Purpose.TOURISM;
import static org.sojourn.travel.itinerary.TripKind.MIXED;
import static org.sojourn.travel.itinerary.TripKind.OFFICIAL;
import static org.sojourn.travel.itinerary.TripKind.PRIVATE;
import static org.sojourn.travel.policy.ObligationMode.APPROVE;
import static org.sojourn.travel.policy.ObligationMode.EXEMPT;
import static org.sojourn.travel.policy.ObligationMode.NOTIFY;
import static org.sojourn.travel.policy.ObligationMode.PROHIBIT;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.sojourn.travel.itinerary.Purpose;
import org.sojourn.travel.itinerary.TripKind;

class DefaultPolicyTest {

    private static final Policy POLICY = Policies.builtIn();
    private static final List<String> COVERED = List.of("ai-researchers");
    private static final List<String> UNCOVERED = List.of();

    static Stream<Arguments> obligations() {
        return Stream.of(
                obligation("level-4-leisure-detention", PROHIBIT, PRIVATE, TOURISM, COVERED, 60, 8, leg("4", "DET")),
                obligation("level-4", APPROVE, PRIVATE, FAMILY, COVERED, 60, 8, leg("4", "DET")),
                obligation("level-4", APPROVE, PRIVATE, TOURISM, UNCOVERED, 60, 8, leg("4", "DET")),
                obligation("level-4", APPROVE, PRIVATE, TOURISM, COVERED, 60, 8, leg("4", "CYB")),
                obligation("level-3", APPROVE, OFFICIAL, CONFERENCE, UNCOVERED, 60, 8, leg("3")),
                obligation("unknown-covered", APPROVE, OFFICIAL, CONFERENCE, COVERED, 60, 8, leg("UNKNOWN")),
                obligation("unknown-official", APPROVE, OFFICIAL, CONFERENCE, UNCOVERED, 60, 8, leg("UNKNOWN")),
                obligation("unknown-official", APPROVE, MIXED, CONFERENCE, UNCOVERED, 60, 8, leg("UNKNOWN")),
                obligation("unknown", NOTIFY, PRIVATE, TOURISM, UNCOVERED, 60, 8, leg("UNKNOWN")),
                obligation(
                        "level-2-sensitive-covered", APPROVE, OFFICIAL, CONFERENCE, COVERED, 60, 8, leg("2", "DISC")),
                obligation("level-2", NOTIFY, OFFICIAL, CONFERENCE, COVERED, 60, 8, leg("2", "C")),
                obligation("level-1-long-covered", APPROVE, OFFICIAL, CONFERENCE, COVERED, 60, 91, leg("1")),
                obligation("level-1-day-trip", EXEMPT, OFFICIAL, CONFERENCE, COVERED, 60, 1, leg("1")),
                obligation("level-1-private", EXEMPT, PRIVATE, TOURISM, UNCOVERED, 60, 8, leg("1")),
                obligation("level-1", NOTIFY, OFFICIAL, CONFERENCE, COVERED, 60, 90, leg("1")),
                obligation("own-territory", EXEMPT, OFFICIAL, CONFERENCE, COVERED, 0, 8, home("4")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("obligations")
    void theRuleThatFitsFirstDecidesTheObligation(String rule, ObligationMode mode, PolicyInput input) {
        PolicyAnswer answer = POLICY.evaluate(input);

        assertThat(answer.mode()).isEqualTo(mode);
        assertThat(answer.decidedBy("Obligation").id()).isEqualTo(rule);
        assertThat(answer.decidedBy("Obligation").text()).isNotBlank();
    }

    @Test
    void everyRuleOfTheModelIsHitBySomeCase() {
        Set<String> hit = new TreeSet<>();
        Stream.of(obligations(), others())
                .flatMap(cases -> cases)
                .map(arguments -> (PolicyInput) arguments.get()[2])
                .forEach(input -> POLICY.evaluate(input).rules().forEach(rule -> hit.add(rule.id())));

        assertThat(hit)
                .containsExactlyInAnyOrderElementsOf(
                        POLICY.rules().stream().map(Rule::id).toList());
    }

    static Stream<Arguments> others() {
        return Stream.of(
                obligation("level-3", APPROVE, OFFICIAL, CONFERENCE, COVERED, 20, 8, leg("3", "DET")),
                obligation("level-2", NOTIFY, OFFICIAL, CONFERENCE, COVERED, 2, 8, leg("2")));
    }

    @Test
    void theGravestLegDecidesAndTransitCounts() {
        PolicyAnswer answer = POLICY.evaluate(new PolicyInput(
                OFFICIAL,
                CONFERENCE,
                List.of(leg("1"), new PolicyLeg("ZZ", "3", List.of(), true, false), leg("UNKNOWN")),
                UNCOVERED,
                60,
                8));

        assertThat(answer.decisiveLevel()).isEqualTo("3");
        assertThat(answer.mode()).isEqualTo(APPROVE);
    }

    @Test
    void unknownIsNeverLevelOne() {
        for (List<String> coverage : List.of(COVERED, UNCOVERED)) {
            PolicyAnswer answer = POLICY.evaluate(
                    new PolicyInput(PRIVATE, TOURISM, List.of(leg("1"), leg("UNKNOWN")), coverage, 60, 8));

            assertThat(answer.mode()).isNotEqualTo(EXEMPT);
            assertThat(answer.risk()).isEqualTo(Risk.MEDIUM);
        }
    }

    @Test
    void filingOneDayInsideTheLeadTimeIsLateAndNeedsAReason() {
        PolicyAnswer inTime = evaluate(OFFICIAL, COVERED, 21, leg("4", "DET"));
        PolicyAnswer late = evaluate(OFFICIAL, COVERED, 20, leg("4", "DET"));

        assertThat(inTime.late()).isFalse();
        assertThat(inTime.leadTimeDays()).isEqualTo(21);
        assertThat(late.late()).isTrue();
        assertThat(late.mode()).isEqualTo(inTime.mode());
        assertThat(codes(inTime)).doesNotContain("LATE_REASON");
        assertThat(codes(late)).contains("LATE_REASON");
    }

    @Test
    void lowRiskApprovalsAreClearedByRule() {
        PolicyAnswer answer =
                POLICY.evaluate(new PolicyInput(OFFICIAL, CONFERENCE, List.of(leg("1")), COVERED, 60, 120));

        assertThat(answer.mode()).isEqualTo(APPROVE);
        assertThat(answer.clearance()).isEqualTo(Clearance.RULE);
    }

    @Test
    void requirementsNameTheirRule() {
        PolicyAnswer answer = evaluate(OFFICIAL, COVERED, 60, leg("4", "DET"));

        assertThat(answer.requirements())
                .extracting(requirement ->
                        requirement.code() + " " + requirement.rule().id() + " " + requirement.days())
                .containsExactly(
                        "FILE require-filing -21",
                        "EMERGENCY_CONTACT require-emergency-contact 0",
                        "DECISION require-decision 0",
                        "READ_GUIDANCE require-guidance 0",
                        "REPORT_RETURN require-return-report 1",
                        "DEBRIEF require-debrief 5");
    }

    @Test
    void exemptTripsRequireNothing() {
        assertThat(evaluate(PRIVATE, UNCOVERED, 0, leg("1")).requirements()).isEmpty();
    }

    private static List<String> codes(PolicyAnswer answer) {
        return answer.requirements().stream().map(Requirement::code).toList();
    }

    private static PolicyAnswer evaluate(TripKind kind, List<String> coverage, long leadDays, PolicyLeg leg) {
        return POLICY.evaluate(new PolicyInput(kind, CONFERENCE, List.of(leg), coverage, leadDays, 8));
    }

    private static Arguments obligation(
            String rule,
            ObligationMode mode,
            TripKind kind,
            Purpose purpose,
            List<String> coverage,
            long leadDays,
            long durationDays,
            PolicyLeg leg) {
        return Arguments.of(rule, mode, new PolicyInput(kind, purpose, List.of(leg), coverage, leadDays, durationDays));
    }

    private static PolicyLeg leg(String level, String... indicators) {
        return new PolicyLeg("ZZ", level, List.of(indicators), false, false);
    }

    private static PolicyLeg home(String level) {
        return new PolicyLeg("DE", level, List.of(), false, true);
    }
}
