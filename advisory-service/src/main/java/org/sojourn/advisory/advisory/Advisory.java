package org.sojourn.advisory.advisory;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sojourn.advisory.advisory.AdvisoryRejected.Reason;
import org.sojourn.platform.problem.NotFound;

/** An advisory: its editions, of which one at most is in force and one at most is not yet published. */
@Entity
@Table(name = "advisory")
public class Advisory {

    @Id
    private UUID id;

    @Column(updatable = false)
    private String reference;

    @Column(name = "unit_path", updatable = false)
    private String unitPath;

    @Column
    private long facts;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @OneToMany(cascade = CascadeType.PERSIST)
    @JoinColumn(name = "advisory_id", insertable = false, updatable = false)
    @OrderBy("number")
    private List<Edition> editions = new ArrayList<>();

    protected Advisory() {}

    private Advisory(UUID id, String reference, String unitPath, Instant at) {
        this.id = id;
        this.reference = reference;
        this.unitPath = unitPath;
        this.createdAt = at;
    }

    static Advisory draft(UUID id, String reference, String unitPath, EditionContent content, UUID author, Instant at) {
        Advisory advisory = new Advisory(id, reference, unitPath, at);
        advisory.editions.add(new Edition(advisory, 1, content, author, at));
        return advisory;
    }

    /** An advisory whose first draft nobody has written yet. */
    static Advisory suggested(
            UUID id, String reference, String unitPath, EditionContent content, UUID suggestion, Instant at) {
        Advisory advisory = new Advisory(id, reference, unitPath, at);
        advisory.editions.add(Edition.suggested(advisory, content, suggestion, at));
        return advisory;
    }

    /** A new draft with the text of the edition in force, or of the last one if none is. */
    Edition startEdition(UUID author, Instant at) {
        if (editions.stream().anyMatch(edition -> edition.status().isOpen())) {
            throw new AdvisoryRejected(Reason.DRAFT_EXISTS);
        }
        Edition model = inForce().orElseGet(editions::getLast);
        Edition next = new Edition(
                this, editions.getLast().number() + 1, model.content().carriedOver(at), author, at);
        editions.add(next);
        return next;
    }

    void rewrite(int number, EditionContent content, UUID author, Instant at) {
        edition(number).rewrite(content, author, at);
    }

    void submit(int number, UUID by, LocalDate today, Instant at) {
        Edition edition = edition(number);
        EditionStatus.TABLE.require(edition.status(), EditionCommand.SUBMIT);
        PublicationRules.require(edition, inForce(), today, at);
        edition.submit(by, at);
    }

    void sendBack(int number, String reason, Instant at) {
        edition(number).sendBack(reason, at);
    }

    /** Publishes at once, or schedules what takes effect later; gives back what became fact. */
    List<AdvisoryEvent> publish(int number, UUID publisher, AreaExpansion groups, LocalDate today, Instant at) {
        Edition edition = edition(number);
        edition.requireApprovalBy(publisher);
        PublicationRules.require(edition, inForce(), today, at);
        List<PublishedArea> areas = areasOf(edition, groups);
        if (edition.takesEffectAfter(at)) {
            edition.schedule(publisher, at);
            return List.of();
        }
        List<AdvisoryEvent> events = supersede(at);
        edition.publish(publisher, areas, today, at);
        events.add(published(edition, areas, at));
        return events;
    }

    void unschedule(int number, Instant at) {
        edition(number).unschedule(at);
    }

    /** Publishes the scheduled edition, whose time has come; a minor one only while what it amends is still in force. */
    List<AdvisoryEvent> fallDue(int number, AreaExpansion groups, LocalDate today, Instant at) {
        Edition edition = edition(number);
        EditionStatus.TABLE.require(edition.status(), EditionCommand.FALL_DUE);
        if (!edition.content().major()) {
            PublicationRules.requirePredecessor(edition.content(), inForce());
        }
        List<PublishedArea> areas = areasOf(edition, groups);
        List<AdvisoryEvent> events = supersede(at);
        edition.fallDue(areas, today, at);
        events.add(published(edition, areas, at));
        return events;
    }

    /** Makes a draft of a scheduled edition that cannot be published when it is due. */
    void giveUp(int number, Reason reason, Instant at) {
        edition(number).giveUp(reason.sentence(), at);
    }

    AdvisoryEvent withdraw(int number, String reason, Instant at) {
        edition(number).end(EditionCommand.WITHDRAW, reason, at);
        return new AdvisoryEvent.Withdrawn(id, number, ++facts, at, reason);
    }

    AdvisoryEvent expire(int number, Instant at) {
        edition(number).end(EditionCommand.EXPIRE, null, at);
        return new AdvisoryEvent.Expired(id, number, ++facts, at);
    }

    private List<AdvisoryEvent> supersede(Instant at) {
        List<AdvisoryEvent> events = new ArrayList<>();
        inForce().ifPresent(old -> {
            old.end(EditionCommand.SUPERSEDE, null, at);
            events.add(new AdvisoryEvent.Superseded(id, old.number(), ++facts, at));
        });
        return events;
    }

    private AdvisoryEvent published(Edition edition, List<PublishedArea> areas, Instant at) {
        return new AdvisoryEvent.Published(id, edition.number(), ++facts, at, reference, edition.content(), areas);
    }

    /** A minor edition keeps the countries of its predecessor, even if a group has changed since. */
    private List<PublishedArea> areasOf(Edition edition, AreaExpansion groups) {
        if (!edition.content().major()) {
            Optional<List<PublishedArea>> kept = inForce().map(Edition::publishedAreas);
            if (kept.isPresent()) {
                return kept.get();
            }
        }
        return groups.expand(edition.content().areas());
    }

    public Optional<Edition> inForce() {
        return editions.stream()
                .filter(edition -> edition.status() == EditionStatus.PUBLISHED)
                .findFirst();
    }

    Edition edition(int number) {
        return editions.stream()
                .filter(edition -> edition.number() == number)
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    List<Edition> editions() {
        return List.copyOf(editions);
    }

    public UUID id() {
        return id;
    }

    public String reference() {
        return reference;
    }

    public String unitPath() {
        return unitPath;
    }

    public Instant createdAt() {
        return createdAt;
    }
}
