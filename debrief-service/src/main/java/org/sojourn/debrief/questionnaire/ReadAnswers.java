package org.sojourn.debrief.questionnaire;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.sojourn.debrief.debriefcase.CaseAccess;
import org.sojourn.debrief.debriefcase.CaseInHand;
import org.sojourn.debrief.debriefcase.CasePart;

/** Shows all questions of a case in their order, with the answers given so far. */
@ApplicationScoped
public class ReadAnswers {

    private final CaseAccess access;
    private final Questionnaires questionnaires;
    private final AnswerRepository answers;

    ReadAnswers(CaseAccess access, Questionnaires questionnaires, AnswerRepository answers) {
        this.access = access;
        this.questionnaires = questionnaires;
        this.answers = answers;
    }

    @Transactional
    public List<AnswerLine> read(String caseId) {
        CaseInHand hand = access.read(caseId, CasePart.ACCOUNT);
        Map<String, Answer> given =
                answers.of(hand).stream().collect(Collectors.toMap(Answer::question, Function.identity()));
        return questionnaires.edition(hand.debriefCase().questionnaire()).questions().stream()
                .map(question -> line(question, given))
                .toList();
    }

    private AnswerLine line(String question, Map<String, Answer> given) {
        Answer answer = given.get(question);
        return answer == null ? AnswerLine.unanswered(question) : AnswerLine.of(answer, answers.open(answer));
    }
}
