package org.sojourn.advisory.advisory.api;

import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.sojourn.advisory.advisory.AdvisoryKey;
import org.sojourn.advisory.advisory.AdvisoryView;
import org.sojourn.advisory.advisory.DraftAdvisory;
import org.sojourn.advisory.advisory.Edition;
import org.sojourn.advisory.advisory.ListEditions;
import org.sojourn.advisory.advisory.ReadEdition;
import org.sojourn.advisory.advisory.StartEdition;
import org.sojourn.platform.web.Idempotency;
import org.sojourn.platform.web.Limit;
import org.sojourn.platform.web.Pages;

/** Advisories: what applies, and the work on what will. */
@Path("/api/advisories")
@Tag(name = "Advisories")
class AdvisoryResource {

    private final ListEditions list;
    private final ReadEdition read;
    private final DraftAdvisory draft;
    private final StartEdition start;
    private final Idempotency idempotency;
    private final EditionAnswers answers;

    AdvisoryResource(
            ListEditions list,
            ReadEdition read,
            DraftAdvisory draft,
            StartEdition start,
            Idempotency idempotency,
            EditionAnswers answers) {
        this.list = list;
        this.read = read;
        this.draft = draft;
        this.start = start;
        this.idempotency = idempotency;
        this.answers = answers;
    }

    @GET
    @PermissionsAllowed("advisory:read")
    @Operation(
            operationId = "listAdvisories",
            summary = "Editions that the caller may see, those in force unless asked otherwise")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = EditionPage.class)))
    public Response list(
            @QueryParam("country") @Nullable String country,
            @QueryParam("level") List<String> levels,
            @QueryParam("status") List<String> statuses,
            @QueryParam("audience") @Nullable String audience,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable Integer limit,
            @Context UriInfo request) {
        return Pages.response(
                list.page(EditionFilters.of(country, levels, statuses, audience), cursor, Limit.of(limit))
                        .map(EditionSummary::of),
                request);
    }

    @GET
    @Path("/review-due")
    @PermissionsAllowed("advisory:review")
    @Operation(
            operationId = "listAdvisoriesDueForReview",
            summary = "Editions in force whose review is due, the longest overdue first")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = EditionPage.class)))
    public Response reviewDue(
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable Integer limit,
            @Context UriInfo request) {
        return Pages.response(list.reviewDue(cursor, Limit.of(limit)).map(EditionSummary::of), request);
    }

    @POST
    @PermissionsAllowed("advisory:write")
    @Operation(operationId = "draftAdvisory", summary = "Draft an advisory of the caller's unit")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = AdvisoryResponse.class)))
    public Response draft(
            @HeaderParam("Idempotency-Key") @Nullable String key, @NotNull @Valid EditionRequest request) {
        return idempotency.once(key, "POST /api/advisories", request, () -> {
            Edition first = draft.draft(request.content());
            return answers.draftedAdvisory(new AdvisoryView(first, List.of(first)));
        });
    }

    @GET
    @Path("/{advisory}")
    @PermissionsAllowed("advisory:read")
    @Operation(operationId = "getAdvisory", summary = "An advisory by id or reference")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = AdvisoryResponse.class)))
    public Response get(@PathParam("advisory") String advisory) {
        return answers.advisory(read.advisory(AdvisoryKey.of(advisory)));
    }

    @POST
    @Path("/{advisory}/editions")
    @PermissionsAllowed("advisory:write")
    @Operation(operationId = "startEdition", summary = "Draft the next edition, with the text of the one in force")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = EditionResponse.class)))
    public Response start(
            @HeaderParam("Idempotency-Key") @Nullable String key, @PathParam("advisory") String advisory) {
        return idempotency.once(
                key,
                "POST /api/advisories/{advisory}/editions",
                advisory,
                () -> answers.startedEdition(start.start(AdvisoryKey.of(advisory))));
    }
}
