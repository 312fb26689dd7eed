package org.sojourn.debrief.questionnaire;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.sojourn.debrief.debriefcase.CaseInHand;
import org.sojourn.debrief.debriefcase.ClosingCheck;
import org.sojourn.debrief.debriefcase.SubmissionRequirement;
import org.sojourn.platform.problem.Violation;

/** Every question of the case's edition has been answered. */
@ApplicationScoped
class QuestionsAnswered implements SubmissionRequirement, ClosingCheck {

    private final Questionnaires questionnaires;
    private final AnswerRepository answers;

    QuestionsAnswered(Questionnaires questionnaires, AnswerRepository answers) {
        this.questionnaires = questionnaires;
        this.answers = answers;
    }

    @Override
    public List<Violation> missing(CaseInHand hand) {
        Set<String> given = answers.of(hand).stream().map(Answer::question).collect(Collectors.toSet());
        return questionnaires.edition(hand.debriefCase().questionnaire()).questions().stream()
                .filter(question -> !given.contains(question))
                .map(question -> new Violation("/answers/" + question, "unanswered", "This has not been answered."))
                .toList();
    }

    @Override
    public String name() {
        return "questions-answered";
    }

    @Override
    public Result check(CaseInHand hand) {
        int open = missing(hand).size();
        return new Result(open == 0, open == 0 ? "Every question is answered." : open + " questions are open.");
    }
}
