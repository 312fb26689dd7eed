package org.sojourn.debrief.debriefcase;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** The trip that is debriefed, as told on its return, or on a return that did not come (`returnKnown` is then false). */
@Embeddable
public record Trip(
        @Column(name = "trip_id") UUID id,
        @Column(name = "trip_reference") String reference,
        String purpose,
        boolean unauthorised,
        @JdbcTypeCode(SqlTypes.ARRAY) List<String> countries,
        LocalDate returnedOn,
        boolean returnKnown) {}
