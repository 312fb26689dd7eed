package org.sojourn.travel.advisoryfeed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.SortedSet;
import org.sojourn.platform.inbox.Event;
import org.sojourn.platform.inbox.EventHandler;
import org.sojourn.travel.advisoryfeed.GuidanceChange.Cause;

/** Applies what happened to editions: countries locked first, then the edition, then whoever assessed by other guidance. */
@ApplicationScoped
public class EditionEventHandler implements EventHandler {

    private static final String TOPIC = "sojourn.advisory.edition";
    private static final String TYPE = "org.sojourn.advisory.edition.";

    private final EditionTable editions;
    private final EditionChanges changes;
    private final CountryLocks locks;
    private final Instance<GuidanceObserver> observers;
    private final InstantSource clock;

    EditionEventHandler(
            EditionTable editions,
            EditionChanges changes,
            CountryLocks locks,
            @Any Instance<GuidanceObserver> observers,
            InstantSource clock) {
        this.editions = editions;
        this.changes = changes;
        this.locks = locks;
        this.observers = observers;
        this.clock = clock;
    }

    @Override
    public boolean handles(String topic) {
        return TOPIC.equals(topic);
    }

    /** Facts this service does not know are left alone. */
    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void handle(Event event) {
        switch (event.type()) {
            case TYPE + "published.v1" -> publish(event.data(PublishedEdition.class));
            case TYPE + "superseded.v1" -> editions.supersede(event.data(EndedEdition.class));
            case TYPE + "withdrawn.v1" -> end(event.data(EndedEdition.class), EndFact.WITHDRAWN, Cause.WITHDRAWN);
            case TYPE + "expired.v1" -> end(event.data(EndedEdition.class), EndFact.EXPIRED, Cause.EXPIRED);
            default -> {}
        }
    }

    private void publish(PublishedEdition edition) {
        SortedSet<String> countries = changes.countries(edition.advisoryId(), edition.number());
        edition.areas().forEach(area -> countries.add(area.country()));
        locks.alone(countries);
        Instant at = clock.instant();
        editions.add(edition, at);
        if (edition.major()) {
            changes.of(edition.advisoryId(), edition.number(), Cause.PUBLISHED)
                    .ifPresent(change -> observers.forEach(observer -> observer.changed(change, at)));
        }
    }

    private void end(EndedEdition ended, EndFact fact, Cause cause) {
        locks.alone(changes.countries(ended.advisoryId(), ended.number()));
        Instant at = clock.instant();
        editions.end(ended, fact, at);
        changes.of(ended.advisoryId(), ended.number(), cause)
                .ifPresent(change -> observers.forEach(observer -> observer.changed(change, at)));
    }
}
