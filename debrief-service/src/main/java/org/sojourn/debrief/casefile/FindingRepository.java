package org.sojourn.debrief.casefile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sojourn.debrief.debriefcase.CaseInHand;
import org.sojourn.platform.crypto.Column;
import org.sojourn.platform.crypto.FieldCipher;
import org.sojourn.platform.id.Ids;

/** The findings of cases, their text sealed under the case's key; the database lets nobody change one. */
@ApplicationScoped
class FindingRepository {

    private static final Column CONTENT = new Column("finding", "content");

    private final EntityManager rows;
    private final FieldCipher cipher;

    FindingRepository(EntityManager rows, FieldCipher cipher) {
        this.rows = rows;
        this.cipher = cipher;
    }

    FindingLine add(CaseInHand hand, Grade grade, String text, @Nullable UUID corrects, Instant now) {
        UUID id = Ids.next();
        byte[] sealed = cipher.seal(hand.debriefCase().id(), CONTENT, id, text);
        Finding finding = Finding.of(hand, id, grade, sealed, corrects, now);
        rows.persist(finding);
        return line(hand, finding);
    }

    List<FindingLine> of(CaseInHand hand) {
        return rows.createQuery("from Finding f where f.filed.caseId = :case order by f.id", Finding.class)
                .setParameter("case", hand.debriefCase().id())
                .getResultStream()
                .map(finding -> line(hand, finding))
                .toList();
    }

    /** The findings that no later one corrects. */
    List<FindingLine> inForce(CaseInHand hand) {
        List<FindingLine> all = of(hand);
        return all.stream()
                .filter(line -> all.stream().noneMatch(later -> line.id().equals(later.corrects())))
                .toList();
    }

    private FindingLine line(CaseInHand hand, Finding finding) {
        String text = cipher.open(hand.debriefCase().id(), CONTENT, finding.id(), finding.content());
        return new FindingLine(
                finding.id(),
                finding.authorId(),
                finding.grade().type(),
                finding.grade().severity(),
                finding.grade().confidence(),
                text,
                finding.corrects(),
                finding.recordedAt());
    }
}
