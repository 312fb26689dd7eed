package org.sojourn.debrief.questionnaire;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.sojourn.debrief.debriefcase.CaseInHand;
import org.sojourn.platform.crypto.Column;
import org.sojourn.platform.crypto.FieldCipher;

/** The answers of cases, each sealed under its case's key. */
@ApplicationScoped
class AnswerRepository {

    private static final Column CONTENT = new Column("answer", "content");

    private final EntityManager rows;
    private final FieldCipher cipher;

    AnswerRepository(EntityManager rows, FieldCipher cipher) {
        this.rows = rows;
        this.cipher = cipher;
    }

    List<Answer> of(CaseInHand hand) {
        return rows.createQuery("from Answer a where a.caseId = :case", Answer.class)
                .setParameter("case", hand.debriefCase().id())
                .getResultList();
    }

    Optional<Answer> find(CaseInHand hand, String question) {
        return of(hand).stream()
                .filter(answer -> answer.question().equals(question))
                .findFirst();
    }

    /** Stores an answer, new or changed, and makes its version the stored one. */
    void save(Answer answer, Reply reply, Instant now) {
        answer.give(cipher.sealJson(answer.caseId(), CONTENT, answer.id(), reply), now);
        if (!rows.contains(answer)) {
            rows.persist(answer);
        }
        rows.flush();
    }

    Reply open(Answer answer) {
        return cipher.openJson(answer.caseId(), CONTENT, answer.id(), answer.content(), Reply.class);
    }
}
