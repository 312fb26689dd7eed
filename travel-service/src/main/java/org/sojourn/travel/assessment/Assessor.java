package org.sojourn.travel.assessment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sojourn.platform.time.BusinessCalendar;
import org.sojourn.travel.advisoryfeed.AdvisedArea;
import org.sojourn.travel.assessment.Assessment.Due;
import org.sojourn.travel.assessment.Assessment.FiredRule;
import org.sojourn.travel.assessment.Assessment.LeadTime;
import org.sojourn.travel.assessment.Assessment.PolicyVersion;
import org.sojourn.travel.assessment.LegAssessment.EditionBehind;
import org.sojourn.travel.policy.Policy;
import org.sojourn.travel.policy.PolicyAnswer;
import org.sojourn.travel.policy.PolicyInput;
import org.sojourn.travel.policy.PolicyLeg;
import org.sojourn.travel.policy.Requirement;

/** Applies a policy to a filing and explains the answer; equal filings give equal assessments. */
public final class Assessor {

    private Assessor() {}

    public static Assessment assess(Policy policy, Filing filing) {
        PolicyInput input = input(filing);
        PolicyAnswer answer = policy.evaluate(input);
        return new Assessment(
                answer.mode(),
                answer.risk(),
                answer.clearance(),
                answer.decisiveLevel(),
                new PolicyVersion(policy.name(), policy.version()),
                answer.rules().stream()
                        .map(rule -> new FiredRule(rule.id(), rule.decision(), rule.text()))
                        .toList(),
                legs(filing, input, answer.decisiveLevel()),
                leadTime(filing, answer),
                answer.requirements().stream()
                        .map(requirement -> due(requirement, filing, answer))
                        .toList(),
                new WhatIf(policy, filing, answer).changes());
    }

    /** What the policy looks at in a filing; kept beside the answer. */
    public static PolicyInput input(Filing filing) {
        return PolicyInputs.of(filing);
    }

    private static List<LegAssessment> legs(Filing filing, PolicyInput input, String decisiveLevel) {
        List<LegAssessment> legs = new ArrayList<>();
        for (int i = 0; i < input.legs().size(); i++) {
            PolicyLeg leg = input.legs().get(i);
            legs.add(new LegAssessment(
                    i + 1,
                    leg.country(),
                    leg.level(),
                    leg.indicators(),
                    leg.home(),
                    leg.level().equals(decisiveLevel),
                    filing.guidance().forLeg(filing.plan().legs().get(i)).stream()
                            .map(Assessor::edition)
                            .toList()));
        }
        return legs;
    }

    private static EditionBehind edition(AdvisedArea area) {
        return new EditionBehind(
                area.advisoryId(),
                area.advisoryReference(),
                area.number(),
                area.title(),
                area.area(),
                area.level(),
                area.indicators());
    }

    private static LeadTime leadTime(Filing filing, PolicyAnswer answer) {
        LocalDate departure = filing.plan().departure(filing.home().zone());
        return new LeadTime(
                answer.leadTimeDays(), departure.minusDays(answer.leadTimeDays()), filing.filedOn(), answer.late());
    }

    private static Due due(Requirement requirement, Filing filing, PolicyAnswer answer) {
        LocalDate anchor = switch (requirement.anchor()) {
            case FILING -> filing.filedOn();
            case DEPARTURE -> filing.plan().departure(filing.home().zone());
            case RETURN -> filing.plan().plannedReturn(filing.home().zone());
        };
        LocalDate day = switch (requirement.counting()) {
            case CALENDAR -> anchor.plusDays(requirement.days());
            case BUSINESS -> BusinessCalendar.of(filing.home().calendar()).plus(anchor, requirement.days());
        };
        return new Due(
                requirement.code(),
                requirement.rule().text(),
                requirement.rule().id(),
                day,
                BusinessCalendar.endOf(day, filing.home().zone()),
                met(requirement.code(), filing, answer));
    }

    private static @Nullable Boolean met(String code, Filing filing, PolicyAnswer answer) {
        return switch (code) {
            case "FILE" -> !answer.late();
            case "LATE_REASON" -> filing.explained();
            case "EMERGENCY_CONTACT" -> filing.emergencyContact();
            default -> null;
        };
    }
}
