package org.sojourn.advisory.advisory.api;

import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.sojourn.advisory.advisory.AdvisoryKey;
import org.sojourn.advisory.advisory.CountAudience;
import org.sojourn.advisory.advisory.EditionDiff;
import org.sojourn.advisory.advisory.FindEditions;
import org.sojourn.advisory.advisory.HeadCount;
import org.sojourn.advisory.advisory.ReadEdition;
import org.sojourn.advisory.advisory.RewriteDraft;

/** One edition: its text, and what it changes. */
@Path("/api/advisories/{advisory}/editions/{number}")
@Tag(name = "Advisories")
class EditionResource {

    private final FindEditions find;
    private final ReadEdition read;
    private final CountAudience count;
    private final RewriteDraft rewrite;
    private final EditionAnswers answers;

    EditionResource(
            FindEditions find, ReadEdition read, CountAudience count, RewriteDraft rewrite, EditionAnswers answers) {
        this.find = find;
        this.read = read;
        this.count = count;
        this.rewrite = rewrite;
        this.answers = answers;
    }

    @GET
    @PermissionsAllowed("advisory:read")
    @Operation(operationId = "getEdition", summary = "An edition with its text")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = EditionResponse.class)))
    public Response get(@PathParam("advisory") String advisory, @PathParam("number") int number) {
        return answers.edition(read.edition(AdvisoryKey.of(advisory), number));
    }

    @GET
    @Path("/diff")
    @PermissionsAllowed("advisory:read")
    @Operation(
            operationId = "diffEdition",
            summary = "What the edition changes against the one in force, or the one before it")
    public EditionDiff diff(@PathParam("advisory") String advisory, @PathParam("number") int number) {
        return find.diff(AdvisoryKey.of(advisory), number);
    }

    @GET
    @Path("/audience")
    @PermissionsAllowed("advisory:count")
    @Operation(operationId = "countAudience", summary = "How many people the edition reaches today, and in which units")
    public HeadCount audience(@PathParam("advisory") String advisory, @PathParam("number") int number) {
        return count.count(AdvisoryKey.of(advisory), number);
    }

    @PUT
    @PermissionsAllowed("advisory:write")
    @Operation(operationId = "rewriteDraft", summary = "Replace the text of a draft")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = EditionResponse.class)))
    public Response rewrite(
            @PathParam("advisory") String advisory,
            @PathParam("number") int number,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid EditionRequest request) {
        return answers.edition(rewrite.rewrite(AdvisoryKey.of(advisory), number, ifMatch, request.content()));
    }
}
