package org.sojourn.debrief.questionnaire;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sojourn.debrief.debriefcase.CaseAccess;
import org.sojourn.debrief.debriefcase.CaseCommand;
import org.sojourn.debrief.debriefcase.CaseInHand;
import org.sojourn.platform.audit.Audit;
import org.sojourn.platform.problem.Invalid;
import org.sojourn.platform.problem.NotFound;
import org.sojourn.platform.problem.Violation;
import org.sojourn.platform.web.Versions;

/** Saves one answer of the traveller's, so that he can go on another day; version 0 stands for none yet. */
@ApplicationScoped
public class SaveAnswer {

    private final CaseAccess access;
    private final Questionnaires questionnaires;
    private final AnswerRepository answers;
    private final Audit audit;
    private final ObjectMapper json;
    private final InstantSource clock;

    SaveAnswer(
            CaseAccess access,
            Questionnaires questionnaires,
            AnswerRepository answers,
            Audit audit,
            ObjectMapper json,
            InstantSource clock) {
        this.access = access;
        this.questionnaires = questionnaires;
        this.answers = answers;
        this.audit = audit;
        this.json = json;
        this.clock = clock;
    }

    @Transactional
    public AnswerLine save(String caseId, String question, @Nullable String ifMatch, Reply reply) {
        CaseInHand hand = access.act(caseId, CaseCommand.ANSWER);
        Edition edition = questionnaires.edition(hand.debriefCase().questionnaire());
        if (!edition.asks(question)) {
            throw new NotFound();
        }
        Optional<Answer> before = answers.find(hand, question);
        Versions.require(ifMatch, before.map(Answer::version).orElse(0L));
        hand.debriefCase().require(CaseCommand.ANSWER);
        requireValid(edition, question, reply);
        Answer answer = before.orElseGet(() -> Answer.to(question, hand.debriefCase()));
        answers.save(answer, reply, clock.instant());
        written(hand, answer);
        return AnswerLine.of(answer, reply);
    }

    private void requireValid(Edition edition, String question, Reply reply) {
        try {
            List<Violation> faults = edition.faults(question, json.writeValueAsString(reply));
            if (!faults.isEmpty()) {
                throw new Invalid(faults);
            }
        } catch (JsonProcessingException fault) {
            throw new IllegalStateException("an answer that was read could not be written", fault);
        }
    }

    private void written(CaseInHand hand, Answer answer) {
        audit.written(
                hand.decision(),
                "debrief:answer",
                "answer",
                answer.id(),
                hand.debriefCase().travellerId(),
                hand.debriefCase().unitPath());
    }
}
