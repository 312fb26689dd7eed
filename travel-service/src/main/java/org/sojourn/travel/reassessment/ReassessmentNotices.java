package org.sojourn.travel.reassessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.sojourn.platform.access.Role;
import org.sojourn.platform.notice.Notices;
import org.sojourn.platform.roster.Person;
import org.sojourn.platform.roster.Roster;

/** Tells people of reassessments and recalls: the kind and a link, never the content. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class ReassessmentNotices {

    private final Notices notices;
    private final Roster roster;

    ReassessmentNotices(Notices notices, Roster roster) {
        this.notices = notices;
        this.roster = roster;
    }

    /** Those who may confirm in a unit hear once of all that was opened there. */
    void opened(Subject subject, Collection<String> units, String advisory, Instant at) {
        units.stream()
                .flatMap(unit -> holders(unit, Role.SECURITY_OFFICER, Role.APPROVER))
                .distinct()
                .forEach(person -> notices.tell(
                        person,
                        kind(subject, "-reassessment-opened"),
                        "/api/reassessments?view=UNIT&advisory=" + advisory,
                        at));
    }

    void tellTraveller(Reassessment task, String suffix, Instant at) {
        tell(task.travellerId(), task, suffix, at);
    }

    void tell(UUID person, Reassessment task, String suffix, Instant at) {
        notices.tell(person, kind(task.subject(), "-reassessment" + suffix), "/api/reassessments/" + task.id(), at);
    }

    void tellHolders(Reassessment task, String suffix, Instant at, Role... roles) {
        holders(task.unitPath(), roles)
                .filter(person -> !person.equals(task.travellerId()))
                .distinct()
                .forEach(person -> tell(person, task, suffix, at));
    }

    void recalled(UUID traveller, String tripReference, Instant at) {
        notices.tell(traveller, "trip-recalled", recalls(tripReference), at);
    }

    /** His supervisor, who may have to do without him sooner or send somebody. */
    void recalledStaff(UUID traveller, String tripReference, Instant at) {
        roster.person(traveller)
                .map(Person::supervisor)
                .ifPresent(supervisor ->
                        notices.tell(supervisor, "trip-staff-recalled", "/api/trips/" + tripReference, at));
    }

    void recallAcknowledged(UUID officer, String tripReference, Instant at) {
        notices.tell(officer, "trip-recall-acknowledged", recalls(tripReference), at);
    }

    private Stream<UUID> holders(String unit, Role... roles) {
        return Stream.of(roles)
                .flatMap(role -> roster.holders(role, unit).stream())
                .map(Person::id);
    }

    private static String recalls(String tripReference) {
        return "/api/trips/" + tripReference + "/recalls";
    }

    private static String kind(Subject subject, String suffix) {
        return subject.name().toLowerCase(Locale.ROOT) + suffix;
    }
}
