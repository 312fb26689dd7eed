package org.sojourn.advisory.advisory.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.sojourn.advisory.advisory.AdvisoryView;
import org.sojourn.advisory.advisory.Edition;
import org.sojourn.advisory.advisory.EditionAccess;
import org.sojourn.advisory.advisory.EditionActions;
import org.sojourn.platform.web.Versions;

/** Answers with advisories and editions; the entity tag is the version of the edition that is shown. */
@ApplicationScoped
class EditionAnswers {

    private final EditionAccess access;
    private final EditionActions actions;

    EditionAnswers(EditionAccess access, EditionActions actions) {
        this.access = access;
        this.actions = actions;
    }

    Response edition(Edition edition) {
        return Response.ok(response(edition))
                .tag(Versions.tag(edition.version()))
                .build();
    }

    Response startedEdition(Edition edition) {
        String path = "/api/advisories/%s/editions/%d".formatted(edition.reference(), edition.number());
        return Response.status(Response.Status.CREATED)
                .header(HttpHeaders.LOCATION, path)
                .tag(Versions.tag(edition.version()))
                .entity(response(edition))
                .build();
    }

    Response advisory(AdvisoryView advisory) {
        return Response.ok(response(advisory))
                .tag(Versions.tag(advisory.shown().version()))
                .build();
    }

    Response draftedAdvisory(AdvisoryView advisory) {
        return Response.status(Response.Status.CREATED)
                .header(
                        HttpHeaders.LOCATION,
                        "/api/advisories/%s".formatted(advisory.shown().reference()))
                .tag(Versions.tag(advisory.shown().version()))
                .entity(response(advisory))
                .build();
    }

    private EditionResponse response(Edition edition) {
        return EditionResponse.of(edition, access.staffs(edition), actions.of(edition));
    }

    private AdvisoryResponse response(AdvisoryView advisory) {
        Edition shown = advisory.shown();
        return new AdvisoryResponse(
                shown.advisoryId(),
                shown.reference(),
                shown.unitPath(),
                response(shown),
                advisory.editions().stream().map(EditionSummary::of).toList(),
                actions.of(advisory));
    }
}
