package org.sojourn.advisory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sojourn.advisory.AdvisoryCalls.as;
import static org.sojourn.advisory.AdvisoryCalls.published;
import static org.sojourn.advisory.AdvisoryCalls.text;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sojourn.advisory.AdvisoryCalls.At;
import org.sojourn.platform.access.Role;
import org.sojourn.platform.test.People;
import org.sojourn.platform.test.TestPerson;
import org.sojourn.platform.test.WithSojourn;

/** Every endpoint by every combination of roles: a role that is missing altogether is 403, whatever the object. */
@QuarkusTest
@WithSojourn("advisory")
class AdvisoryAuthzTest {

    private static final String ABSENT = "/api/advisories/" + UUID.randomUUID();
    private static final Set<Role> ANYBODY = Set.of(Role.values());
    private static final Set<Role> EDITORS = Set.of(Role.ADVISORY_EDITOR);
    private static final Set<Role> AUDITORS = Set.of(Role.AUDITOR);
    private static final Set<Role> WRITERS = Set.of(Role.ADVISORY_EDITOR, Role.ADVISORY_PUBLISHER);
    private static final Set<Role> CHASERS =
            Set.of(Role.ADVISORY_EDITOR, Role.ADVISORY_PUBLISHER, Role.SECURITY_OFFICER);
    private static final Set<Role> OVERSEERS = Set.of(Role.SECURITY_OFFICER, Role.AUDITOR, Role.INSPECTOR);
    private static final Set<Role> PUBLISHERS = Set.of(Role.ADVISORY_PUBLISHER);

    static Stream<Endpoint> endpoints() {
        String edition = ABSENT + "/editions/1";
        String group = "/api/country-groups/" + UUID.randomUUID();
        return Stream.of(
                new Endpoint("GET", "/api/advisories", ANYBODY),
                new Endpoint("POST", "/api/advisories", EDITORS),
                new Endpoint("GET", "/api/advisories/review-due", WRITERS),
                new Endpoint("GET", ABSENT, ANYBODY),
                new Endpoint("POST", ABSENT + "/editions", EDITORS),
                new Endpoint("GET", edition, ANYBODY),
                new Endpoint("GET", edition + "/diff", ANYBODY),
                new Endpoint("PUT", edition, EDITORS),
                new Endpoint("POST", edition + "/submit", EDITORS),
                new Endpoint("POST", edition + "/return", PUBLISHERS),
                new Endpoint("POST", edition + "/publish", PUBLISHERS),
                new Endpoint("POST", edition + "/unschedule", EDITORS),
                new Endpoint("POST", edition + "/withdraw", PUBLISHERS),
                new Endpoint("GET", edition + "/audience", WRITERS),
                new Endpoint("POST", edition + "/acknowledge", ANYBODY),
                new Endpoint("GET", edition + "/acknowledgements", CHASERS),
                new Endpoint("GET", edition + "/acknowledgements/counts", CHASERS),
                new Endpoint("GET", "/api/acknowledgements", ANYBODY),
                new Endpoint("GET", "/api/acknowledgements/" + UUID.randomUUID(), ANYBODY),
                new Endpoint("GET", "/api/countries", ANYBODY),
                new Endpoint("GET", "/api/countries/BV", ANYBODY),
                new Endpoint("GET", "/api/country-groups", ANYBODY),
                new Endpoint("GET", group, ANYBODY),
                new Endpoint("POST", "/api/country-groups", EDITORS),
                new Endpoint("PUT", group, EDITORS),
                new Endpoint("GET", "/api/advisory/notices", ANYBODY),
                new Endpoint("GET", "/api/advisory/access-log", ANYBODY),
                new Endpoint("GET", "/api/advisory/oversight", OVERSEERS),
                new Endpoint("GET", "/api/advisory/audit", AUDITORS),
                new Endpoint("GET", "/api/advisory/audit/verification", AUDITORS));
    }

    @ParameterizedTest
    @MethodSource("endpoints")
    void answersWhoeverHasTheRoleAndForbidsAllOthers(Endpoint endpoint) {
        for (TestPerson person : onePerSetOfRoles()) {
            int status = as(person)
                    .body("{}")
                    .request(endpoint.method(), endpoint.path())
                    .statusCode();
            boolean holds = person.roles().stream().anyMatch(endpoint.roles()::contains);
            assertThat(status == 403).as(person.username()).isEqualTo(!holds);
            assertThat(status).as(person.username()).isLessThan(500);
        }
    }

    private static Collection<TestPerson> onePerSetOfRoles() {
        return People.all().stream()
                .collect(Collectors.toMap(TestPerson::roles, person -> person, (first, other) -> first))
                .values();
    }

    @ParameterizedTest
    @MethodSource("readers")
    void leavesWhatIsPublishedAsItIsForThoseWhoOnlyRead(TestPerson person) {
        At published = published(People.EDITH, People.PABLO, text("CLEAR", "BV", 2));

        for (String command : List.of("submit", "publish", "unschedule")) {
            assertThat(AdvisoryCalls.command(person, published, command).statusCode())
                    .isEqualTo(403);
        }
        assertThat(AdvisoryCalls.command(person, published, "withdraw", "Mine").statusCode())
                .isEqualTo(403);
        assertThat(as(People.EDITH).get(published.path()).<String>path("status"))
                .isEqualTo("PUBLISHED");
    }

    static Stream<TestPerson> readers() {
        return Stream.of(People.ADA, People.PETRA, People.VASCO, People.VANDA, People.ORSON);
    }
}
