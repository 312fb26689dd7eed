package org.sojourn.acceptance.access;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.sojourn.acceptance.site.Agent;
import org.sojourn.acceptance.site.Site;
import org.sojourn.local.Part;

/**
 * Replaces what the services decide by a permit, while they run: first that everybody holds every role, then that every row is open to
 * everybody, in the database and in the service.
 * Requests of one endpoint at a time are sent straight to its service, so that it is that endpoint's decision which is told by the
 * answers; some refusal of the table has to be missed.
 */
final class ServiceMutants {

    private static final String ROLES =
            "new java.util.HashSet(java.util.Arrays.asList(org.sojourn.platform.access.Role.values()))";
    private static final String EVERYBODY_HOLDS_EVERY_ROLE = """
            RULE reaches of every role
            CLASS org.sojourn.platform.access.PermissionTable
            METHOD reaches(java.util.Set, java.lang.String)
            AT ENTRY
            IF true
            DO $1 = %1$s
            ENDRULE
            """.formatted(ROLES);
    private static final String EVERY_ROW_IS_OPEN = """
            RULE the rows of the system
            CLASS org.sojourn.platform.access.RowContext
            METHOD person(java.util.UUID, java.util.List)
            AT ENTRY
            IF true
            DO $0.system(); RETURN
            ENDRULE
            """ + yes("unit(java.lang.String)") + yes("self(java.util.UUID)")
            + yes("covers(java.util.UUID, java.lang.String)") + """
            RULE everybody sees what the office sees of a trip
            CLASS org.sojourn.travel.trip.Sight
            METHOD of
            AT ENTRY
            IF true
            DO RETURN org.sojourn.travel.trip.Sight.OFFICE
            ENDRULE
            RULE every version of a policy is visible
            CLASS org.sojourn.travel.policy.PolicyVersionRepository
            METHOD visible
            AT ENTRY
            IF true
            DO RETURN true
            ENDRULE
            """;
    /** What is looked for by the caller's own id alone, so that no decision is there to be replaced. */
    private static final Set<String> BY_OWN_ID = Set.of(
            "POST /api/advisory/notices/{id}/read",
            "POST /api/travel/notices/{id}/read",
            "POST /api/debrief/notices/{id}/read",
            "GET /api/follow-ups/{id}",
            "POST /api/follow-ups/{id}/complete");

    private static final String BY_ROLE = "forbidden";
    private static final String BY_ROW = "not-found";

    private final Grid grid;
    private final Score score = new Score("services");

    private ServiceMutants(Grid grid) {
        this.grid = grid;
    }

    /** A question to a decision that is always answered by yes. */
    private static String yes(String question) {
        return """
            RULE yes to %1$s
            CLASS org.sojourn.platform.access.AccessDecision
            METHOD %1$s
            AT ENTRY
            IF true
            DO RETURN true
            ENDRULE
            """.formatted(question);
    }

    static Score tried(Grid grid) {
        ServiceMutants mutants = new ServiceMutants(grid);
        Site.SERVICES.forEach(mutants::mutate);
        return mutants.score;
    }

    private void mutate(Part service) {
        Map<String, List<Cell>> refusals = grid.cells().stream()
                .filter(cell -> cell.part().equals(service))
                .filter(cell ->
                        Set.of(BY_ROLE, BY_ROW).contains(cell.expectation().problem()))
                .collect(Collectors.groupingBy(cell -> cell.row().request()));
        refusals.forEach((endpoint, cells) -> {
            if (notices(cells)) {
                score.fault(endpoint + " without a mutant: a refusal is missed");
            }
        });
        Agent agent = Agent.in(grid.site().process(service));
        agent.during(
                EVERYBODY_HOLDS_EVERY_ROLE,
                () -> refusals.forEach((endpoint, cells) -> {
                    List<Cell> byRole = told(cells, BY_ROLE);
                    if (!byRole.isEmpty()) {
                        score.count(endpoint + " for every role", notices(byRole));
                    }
                }));
        agent.during(
                EVERY_ROW_IS_OPEN,
                () -> refusals.forEach((endpoint, cells) -> {
                    List<Cell> byRow = told(cells, BY_ROW);
                    if (!byRow.isEmpty() && !BY_OWN_ID.contains(endpoint)) {
                        score.count(endpoint + " on every row", notices(byRow));
                    }
                }));
    }

    private static List<Cell> told(List<Cell> cells, String problem) {
        return cells.stream()
                .filter(cell -> cell.expectation().problem().equals(problem))
                .toList();
    }

    /** Sends no version that holds, so that a decision which permits seldom leads to a change. */
    private boolean notices(List<Cell> cells) {
        return cells.stream()
                .anyMatch(cell -> !cell.expectation()
                        .met(grid.send(cell, Grid.STALE, true), cell.row().reads()));
    }
}
