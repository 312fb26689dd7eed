package org.sojourn.debrief.interview;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.sojourn.debrief.debriefcase.CaseInHand;
import org.sojourn.debrief.debriefcase.Fingerprint;
import org.sojourn.platform.crypto.Column;
import org.sojourn.platform.crypto.FieldCipher;
import org.sojourn.platform.id.Ids;

/** Records, comments and signatures of interviews; the database lets nobody change one. */
@ApplicationScoped
class RecordRepository {

    private static final Column TEXT = new Column("interview_record", "content");
    private static final Column COMMENT = new Column("interview_comment", "content");

    private final EntityManager rows;
    private final FieldCipher cipher;
    private final Fingerprint fingerprint;

    RecordRepository(EntityManager rows, FieldCipher cipher, Fingerprint fingerprint) {
        this.rows = rows;
        this.cipher = cipher;
        this.fingerprint = fingerprint;
    }

    InterviewRecord release(CaseInHand hand, Interview of, Account account, Instant now) {
        RecordText text = new RecordText(
                of.id(), of.records(), account.startedAt(), account.endedAt(), account.present(), account.statement());
        UUID id = Ids.next();
        byte[] sealed = cipher.sealJson(of.caseId(), TEXT, id, text);
        InterviewRecord released = InterviewRecord.of(hand, id, text, sealed, fingerprint.of(text), now);
        rows.persist(released);
        return released;
    }

    void sign(CaseInHand hand, InterviewRecord record, Instant now) {
        rows.persist(InterviewSignature.of(hand, record, now));
    }

    UUID comment(CaseInHand hand, InterviewRecord record, String text, Instant now) {
        UUID id = Ids.next();
        byte[] sealed = cipher.seal(record.caseId(), COMMENT, id, text);
        rows.persist(InterviewComment.of(hand, id, record, sealed, now));
        return id;
    }

    List<InterviewRecord> records(CaseInHand hand, Interview of) {
        return rows.createQuery(
                        "from InterviewRecord r where r.interviewId = :id order by r.number", InterviewRecord.class)
                .setParameter("id", of.id())
                .getResultList();
    }

    List<InterviewComment> comments(CaseInHand hand, Interview of) {
        return rows.createQuery(
                        "from InterviewComment c where c.interviewId = :id order by c.id", InterviewComment.class)
                .setParameter("id", of.id())
                .getResultList();
    }

    List<InterviewSignature> signatures(CaseInHand hand, Interview of) {
        return rows.createQuery(
                        "from InterviewSignature s where s.interviewId = :id order by s.signedAt",
                        InterviewSignature.class)
                .setParameter("id", of.id())
                .getResultList();
    }

    RecordText open(InterviewRecord record) {
        return cipher.openJson(record.caseId(), TEXT, record.id(), record.content(), RecordText.class);
    }

    String open(InterviewComment comment) {
        return cipher.open(comment.caseId(), COMMENT, comment.id(), comment.content());
    }
}
