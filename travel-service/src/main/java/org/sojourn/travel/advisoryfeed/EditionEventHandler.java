package org.sojourn.travel.advisoryfeed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.SortedSet;
import java.util.TreeSet;
import org.sojourn.platform.inbox.Event;
import org.sojourn.platform.inbox.EventHandler;

/** Applies what happened to editions: countries locked first, then the edition, then whoever assessed by other guidance. */
@ApplicationScoped
public class EditionEventHandler implements EventHandler {

    private static final String TOPIC = "sojourn.advisory.edition";
    private static final String TYPE = "org.sojourn.advisory.edition.";

    private final EditionTable editions;
    private final CountryLocks locks;
    private final Instance<GuidanceObserver> observers;
    private final InstantSource clock;

    EditionEventHandler(
            EditionTable editions, CountryLocks locks, @Any Instance<GuidanceObserver> observers, InstantSource clock) {
        this.editions = editions;
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
            case TYPE + "superseded.v1" -> editions.end(event.data(EndedEdition.class), EndFact.SUPERSEDED);
            case TYPE + "withdrawn.v1" -> end(event.data(EndedEdition.class), EndFact.WITHDRAWN);
            case TYPE + "expired.v1" -> end(event.data(EndedEdition.class), EndFact.EXPIRED);
            default -> {}
        }
    }

    private void publish(PublishedEdition edition) {
        Instant at = clock.instant();
        GuidanceChange change = editions.latest(edition.advisoryId(), edition.number(), edition.effectiveFrom())
                .map(before -> changeBy(edition).after(before))
                .orElseGet(() -> changeBy(edition));
        locks.alone(change.countries());
        editions.add(edition, at);
        if (edition.major()) {
            observers.forEach(observer -> observer.changed(change, at));
        }
    }

    private void end(EndedEdition ended, EndFact fact) {
        editions.latest(ended.advisoryId(), ended.number(), ended.at()).ifPresent(change -> {
            locks.alone(change.countries());
            editions.end(ended, fact);
            Instant at = clock.instant();
            observers.forEach(observer -> observer.changed(change, at));
        });
    }

    private static GuidanceChange changeBy(PublishedEdition edition) {
        SortedSet<String> countries = new TreeSet<>();
        edition.areas().forEach(area -> countries.add(area.country()));
        return new GuidanceChange(countries, edition.audience(), edition.effectiveFrom());
    }
}
