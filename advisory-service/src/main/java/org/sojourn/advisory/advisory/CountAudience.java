package org.sojourn.advisory.advisory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.hibernate.Session;
import org.sojourn.advisory.advisory.AdvisoryRejected.Reason;
import org.sojourn.advisory.advisory.HeadCount.UnitCount;
import org.sojourn.platform.access.AccessDecision;
import org.sojourn.platform.audit.Audit;

/** Counts the people whom an edition reaches today, for those who write or publish for its unit. */
@ApplicationScoped
public class CountAudience {

    private static final String COUNT = "select p.unit_path, count(*) from edition e, person p"
            + " where e.advisory_id = :advisory and e.number = :number and p.left_at is null"
            + " and in_audience(e.audience, p.unit_path, p.coverage, p.roles) group by p.unit_path order by p.unit_path";

    private final FindEditions find;
    private final EditionAccess access;
    private final Audit audit;
    private final Session database;

    CountAudience(FindEditions find, EditionAccess access, Audit audit, Session database) {
        this.find = find;
        this.access = access;
        this.audit = audit;
        this.database = database;
    }

    /** Counts a text that is stored, and no other, so that whoever counts often to find out about one person leaves traces. */
    @Transactional
    public HeadCount count(AdvisoryKey key, int number) {
        Edition edition = find.edition(key, number);
        if (!access.staffs(edition)) {
            throw new AdvisoryRejected(Reason.FOREIGN_UNIT);
        }
        AccessDecision decision = access.decide("advisory:count");
        List<UnitCount> units = database
                .createNativeQuery(COUNT, Object[].class)
                .setParameter("advisory", edition.advisoryId())
                .setParameter("number", number)
                .getResultList()
                .stream()
                .map(row -> new UnitCount((String) row[0], ((Number) row[1]).longValue()))
                .toList();
        audit.written(decision, "count-audience", "edition", edition.advisoryId(), null, edition.unitPath());
        return HeadCount.of(units);
    }
}
