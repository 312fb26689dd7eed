package org.sojourn.advisory.advisory;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.sojourn.advisory.advisory.AdvisoryRejected.Reason;

/** One numbered edition of an advisory: written by some, published by somebody else, unchanged from then on. */
@Entity
@Table(name = "edition")
@IdClass(EditionId.class)
public class Edition {

    @Id
    @Column(name = "advisory_id")
    private UUID advisoryId;

    @Id
    private int number;

    @Column(updatable = false)
    private String reference;

    @Column(name = "unit_path", updatable = false)
    private String unitPath;

    @Column
    @Enumerated(EnumType.STRING)
    private EditionStatus status;

    @Embedded
    private EditionContent content;

    @Column
    private List<UUID> authors;

    @Column(name = "submitted_by")
    private @Nullable UUID submittedBy;

    @Column(name = "return_reason")
    private @Nullable String returnReason;

    @Column(name = "approved_by")
    private @Nullable UUID approvedBy;

    @Column(name = "published_at")
    private @Nullable Instant publishedAt;

    @Column(name = "published_areas")
    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable List<PublishedArea> publishedAreas;

    @Column(name = "ended_at")
    private @Nullable Instant endedAt;

    @Column(name = "end_reason")
    private @Nullable String endReason;

    @Column(name = "suggestion_id", updatable = false)
    private @Nullable UUID suggestionId;

    @Column(name = "changed_at")
    private Instant changedAt;

    @Version
    private long version;

    protected Edition() {}

    /** Written by somebody. */
    Edition(Advisory advisory, int number, EditionContent content, UUID author, Instant at) {
        this(advisory, number, content, List.of(author), null, at);
    }

    /** Suggested, and written by nobody yet. */
    static Edition suggested(Advisory advisory, EditionContent content, UUID suggestion, Instant at) {
        return new Edition(advisory, 1, content, List.of(), suggestion, at);
    }

    private Edition(
            Advisory advisory,
            int number,
            EditionContent content,
            List<UUID> authors,
            @Nullable UUID suggestion,
            Instant at) {
        this.advisoryId = advisory.id();
        this.reference = advisory.reference();
        this.unitPath = advisory.unitPath();
        this.number = number;
        this.status = EditionStatus.DRAFT;
        this.content = content;
        this.authors = new ArrayList<>(authors);
        this.suggestionId = suggestion;
        this.changedAt = at;
    }

    void rewrite(EditionContent newContent, UUID author, Instant at) {
        move(EditionCommand.EDIT, at);
        content = newContent;
        if (!authors.contains(author)) {
            authors = new ArrayList<>(authors);
            authors.add(author);
        }
    }

    void submit(UUID by, Instant at) {
        move(EditionCommand.SUBMIT, at);
        submittedBy = by;
        returnReason = null;
    }

    void sendBack(String reason, Instant at) {
        move(EditionCommand.RETURN, at);
        returnReason = reason;
    }

    /** Refuses the state first, then a publisher who had a part in the edition. */
    void requireApprovalBy(UUID publisher) {
        EditionStatus.TABLE.require(status, EditionCommand.PUBLISH);
        if (concerns(publisher)) {
            throw new AdvisoryRejected(Reason.SELF_APPROVAL);
        }
    }

    void schedule(UUID publisher, Instant at) {
        status = EditionStatus.TABLE.next(status, EditionCommand.PUBLISH, EditionStatus.SCHEDULED);
        approvedBy = publisher;
        changedAt = at;
    }

    void publish(UUID publisher, List<PublishedArea> areas, LocalDate today, Instant at) {
        status = EditionStatus.TABLE.next(status, EditionCommand.PUBLISH, EditionStatus.PUBLISHED);
        approvedBy = publisher;
        takeEffect(areas, today, at);
    }

    void fallDue(List<PublishedArea> areas, LocalDate today, Instant at) {
        status = EditionStatus.TABLE.next(status, EditionCommand.FALL_DUE);
        takeEffect(areas, today, at);
    }

    void unschedule(Instant at) {
        move(EditionCommand.UNSCHEDULE, at);
        approvedBy = null;
    }

    void giveUp(String reason, Instant at) {
        unschedule(at);
        returnReason = reason;
    }

    void end(EditionCommand how, @Nullable String reason, Instant at) {
        move(how, at);
        endReason = reason;
        endedAt = at;
    }

    private void takeEffect(List<PublishedArea> areas, LocalDate today, Instant at) {
        content = content.inForceFrom(at, today);
        publishedAreas = areas;
        publishedAt = at;
        changedAt = at;
    }

    private void move(EditionCommand command, Instant at) {
        status = EditionStatus.TABLE.next(status, command);
        changedAt = at;
    }

    /** Whether this person wrote or submitted it. */
    public boolean concerns(UUID person) {
        return authors.contains(person) || person.equals(submittedBy);
    }

    boolean takesEffectAfter(Instant at) {
        return content.effectiveFrom() != null && content.effectiveFrom().isAfter(at);
    }

    public UUID advisoryId() {
        return advisoryId;
    }

    public int number() {
        return number;
    }

    public String reference() {
        return reference;
    }

    public String unitPath() {
        return unitPath;
    }

    public EditionStatus status() {
        return status;
    }

    public EditionContent content() {
        return content;
    }

    public List<UUID> authors() {
        return List.copyOf(authors);
    }

    public @Nullable UUID submittedBy() {
        return submittedBy;
    }

    public @Nullable String returnReason() {
        return returnReason;
    }

    public @Nullable UUID approvedBy() {
        return approvedBy;
    }

    public @Nullable Instant publishedAt() {
        return publishedAt;
    }

    public @Nullable List<PublishedArea> publishedAreas() {
        return publishedAreas;
    }

    public @Nullable Instant endedAt() {
        return endedAt;
    }

    public @Nullable String endReason() {
        return endReason;
    }

    public Origin origin() {
        return suggestionId == null ? Origin.EDITOR : Origin.SUGGESTION;
    }

    public @Nullable UUID suggestionId() {
        return suggestionId;
    }

    public Instant changedAt() {
        return changedAt;
    }

    public long version() {
        return version;
    }
}
