package org.sojourn.travel.erasure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import java.util.stream.Stream;
import org.sojourn.platform.access.Access;
import org.sojourn.platform.access.AccessDecision;
import org.sojourn.platform.access.Role;
import org.sojourn.platform.audit.Audit;
import org.sojourn.platform.erasure.Erasures;
import org.sojourn.platform.id.Ids;
import org.sojourn.platform.notice.Notices;
import org.sojourn.platform.notice.Notices.Told;
import org.sojourn.platform.problem.NotFound;
import org.sojourn.platform.roster.Person;
import org.sojourn.platform.roster.Roster;
import org.sojourn.travel.erasure.ErasureRejected.Reason;
import org.sojourn.travel.trip.Permissions;

/** Asks that somebody of the caller's units be erased; he is told, and so are those who decide. */
@ApplicationScoped
public class RequestErasure {

    private final Access access;
    private final Roster roster;
    private final Erasures people;
    private final ErasureRepository erasures;
    private final ErasureViews views;
    private final Notices notices;
    private final Audit audit;
    private final InstantSource clock;

    RequestErasure(
            Access access,
            Roster roster,
            Erasures people,
            ErasureRepository erasures,
            ErasureViews views,
            Notices notices,
            Audit audit,
            InstantSource clock) {
        this.access = access;
        this.roster = roster;
        this.people = people;
        this.erasures = erasures;
        this.views = views;
        this.notices = notices;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    public ErasureView request(UUID personId, String reason) {
        AccessDecision by = access.decide(Permissions.ERASURE_REQUEST);
        Person person =
                roster.person(personId).filter(known -> by.unit(known.unit())).orElseThrow(NotFound::new);
        ErasureRules.requireAnother(personId, by.caller().subject());
        people.waitFor(personId);
        if (erasures.open(access.system("erasure"), personId)) {
            throw new ErasureRejected(Reason.ERASURE_OPEN);
        }
        Instant at = clock.instant();
        UUID id = Ids.next();
        Erasure erasure = new Erasure(
                id,
                personId,
                person.unit(),
                views.reason(id, reason),
                by.caller().subject(),
                at);
        erasures.add(by, erasure);
        audit.written(by, "erasure:request", "erasure", id, personId, person.unit());
        tell(person, id, at);
        return views.of(by, erasure);
    }

    private void tell(Person person, UUID id, Instant at) {
        Stream<UUID> deciders = roster.holders(Role.RECORDS_OFFICER, person.unit()).stream()
                .map(Person::id)
                .filter(decider -> !decider.equals(person.id()));
        notices.tell(
                "erasure-requested",
                Stream.concat(Stream.of(person.id()), deciders)
                        .map(recipient -> new Told(recipient, "/api/erasures/" + id))
                        .toList(),
                at);
    }
}
