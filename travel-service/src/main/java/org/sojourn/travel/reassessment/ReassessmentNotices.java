package org.sojourn.travel.reassessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sojourn.platform.access.Role;
import org.sojourn.platform.notice.Notices;
import org.sojourn.platform.notice.Notices.Told;
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
        String link = "/api/reassessments?view=UNIT&advisory=" + advisory;
        List<Told> holders = roster.holders(EnumSet.of(Role.SECURITY_OFFICER, Role.APPROVER), units).stream()
                .map(person -> new Told(person.id(), link))
                .toList();
        notices.tell(kind(subject, "-reassessment-opened"), holders, at);
    }

    /** Each traveller of what he is asked. */
    void tellTravellers(Collection<Asked> tasks, Instant at) {
        tasks.stream()
                .collect(Collectors.groupingBy(Asked::subject))
                .forEach((subject, asked) -> notices.tell(
                        kind(subject, "-reassessment"),
                        asked.stream()
                                .map(task -> new Told(task.travellerId(), link(task.id())))
                                .toList(),
                        at));
    }

    void tellTraveller(Reassessment task, String suffix, Instant at) {
        tell(task.travellerId(), task, suffix, at);
    }

    void tell(UUID person, Reassessment task, String suffix, Instant at) {
        notices.tell(person, kind(task.subject(), "-reassessment" + suffix), link(task.id()), at);
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

    private static String link(UUID task) {
        return "/api/reassessments/" + task;
    }

    private static String recalls(String tripReference) {
        return "/api/trips/" + tripReference + "/recalls";
    }

    private static String kind(Subject subject, String suffix) {
        return subject.name().toLowerCase(Locale.ROOT) + suffix;
    }
}
