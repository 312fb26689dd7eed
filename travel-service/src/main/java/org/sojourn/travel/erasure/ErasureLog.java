package org.sojourn.travel.erasure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.sojourn.platform.access.AccessDecision;
import org.sojourn.platform.audit.Audit;
import org.sojourn.platform.notice.Notices;
import org.sojourn.platform.notice.Notices.Told;

/** What every end of an erasure leaves: an audit entry, and a notice to the person concerned and to who asked. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class ErasureLog {

    private final ErasureRepository erasures;
    private final Audit audit;
    private final Notices notices;

    ErasureLog(ErasureRepository erasures, Audit audit, Notices notices) {
        this.erasures = erasures;
        this.audit = audit;
        this.notices = notices;
    }

    void ended(AccessDecision by, String action, Erasure erasure, Instant at) {
        erasures.flush();
        UUID id = erasure.id();
        audit.written(by, "erasure:" + action, "erasure", id, erasure.personId(), erasure.unitPath());
        notices.tell(
                "erasure-" + erasure.state().name().toLowerCase(Locale.ROOT),
                Stream.of(erasure.personId(), erasure.requestedBy())
                        .map(recipient -> new Told(recipient, "/api/erasures/" + id))
                        .toList(),
                at);
    }
}
