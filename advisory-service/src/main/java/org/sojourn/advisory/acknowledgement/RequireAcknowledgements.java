package org.sojourn.advisory.acknowledgement;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.sojourn.advisory.acknowledgement.AudienceRows.Chunk;
import org.sojourn.advisory.acknowledgement.AudienceRows.Touched;
import org.sojourn.platform.access.AccessDecision;
import org.sojourn.platform.audit.Audit;
import org.sojourn.platform.timer.Sweep;

/**
 * Asks the audience of each new major edition, chunk by chunk; asks who joins an audience and releases who leaves one; voids
 * what is open when an edition has ended. One after the other, so that no step works on what another has not committed.
 */
@ApplicationScoped
class RequireAcknowledgements implements Sweep {

    private static final String OBJECT = "acknowledgement";
    private static final String DUTY = "acknowledgement-duty";

    private final DutyRepository duties;
    private final AudienceRows audiences;
    private final Audit audit;
    private final AcknowledgementConfig config;

    RequireAcknowledgements(DutyRepository duties, AudienceRows audiences, Audit audit, AcknowledgementConfig config) {
        this.duties = duties;
        this.audiences = audiences;
        this.audit = audit;
        this.config = config;
    }

    @Override
    public String name() {
        return "require-acknowledgements";
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(2);
    }

    @Override
    public int sweep(AccessDecision system, Instant now, int limit) {
        boolean more = settle(system, now) || ask(system, now) || follow(system, now, limit);
        return more ? limit : 0;
    }

    private boolean settle(AccessDecision system, Instant now) {
        Optional<Duty> ended = duties.nextToSettle();
        ended.ifPresent(duty -> {
            if (audiences.settle(system, duty, now, config.chunk()) < config.chunk()) {
                duty.settled(now);
                audit.written(system, "settle", DUTY, duty.id(), null, duty.issuer());
            }
        });
        return ended.isPresent();
    }

    private boolean ask(AccessDecision system, Instant now) {
        Optional<Duty> begun = duties.nextToAsk();
        begun.ifPresent(duty -> {
            Chunk chunk = audiences.chunk(system, duty.askedUpTo(), config.chunk());
            audiences.ask(system, duty, chunk);
            duty.askedUpTo(chunk.last());
            if (chunk.complete()) {
                duty.asked(now);
                audit.written(system, "ask", DUTY, duty.id(), null, duty.issuer());
            }
        });
        return begun.isPresent();
    }

    private boolean follow(AccessDecision system, Instant now, int limit) {
        var people = audiences.changed(system, limit);
        if (people.length > 0) {
            record(system, "release", audiences.release(system, people, now));
            record(system, "ask", audiences.ask(system, people, now));
        }
        return people.length == limit;
    }

    private void record(AccessDecision system, String action, List<Touched> touched) {
        touched.forEach(row -> audit.written(system, action, OBJECT, row.id(), row.person(), row.unitPath()));
    }
}
