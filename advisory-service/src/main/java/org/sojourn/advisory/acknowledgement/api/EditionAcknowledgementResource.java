package org.sojourn.advisory.acknowledgement.api;

import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.sojourn.advisory.acknowledgement.AcknowledgeEdition;
import org.sojourn.advisory.acknowledgement.AcknowledgementCounts;
import org.sojourn.advisory.acknowledgement.ListAcknowledgements;
import org.sojourn.advisory.advisory.AdvisoryKey;
import org.sojourn.platform.web.Limit;
import org.sojourn.platform.web.Pages;

/** The acknowledgements of one edition: giving one's own, and who still owes his. */
@Path("/api/advisories/{advisory}/editions/{number}")
@Tag(name = "Acknowledgements")
class EditionAcknowledgementResource {

    private final AcknowledgeEdition acknowledge;
    private final ListAcknowledgements list;
    private final InstantSource clock;

    EditionAcknowledgementResource(AcknowledgeEdition acknowledge, ListAcknowledgements list, InstantSource clock) {
        this.acknowledge = acknowledge;
        this.list = list;
        this.clock = clock;
    }

    @POST
    @Path("/acknowledge")
    @PermissionsAllowed("acknowledgement:give")
    @Operation(
            operationId = "acknowledgeEdition",
            summary = "Say that one has read and understood an edition; repeating it answers what was given")
    public AcknowledgementResponse acknowledge(
            @PathParam("advisory") String advisory,
            @PathParam("number") int number,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Nullable @Valid ReadText read) {
        return AcknowledgementResponse.own(
                acknowledge.acknowledge(
                        AdvisoryKey.of(advisory), number, ifMatch, read == null ? null : read.evidence()),
                clock.instant());
    }

    @GET
    @Path("/acknowledgements")
    @PermissionsAllowed("acknowledgement:list")
    @Operation(
            operationId = "listAcknowledgementsOfEdition",
            summary = "Who in the caller's units still owes an acknowledgement, or stands in the states asked for")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = AcknowledgementPage.class)))
    public Response list(
            @PathParam("advisory") String advisory,
            @PathParam("number") int number,
            @QueryParam("state") List<String> states,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable Integer limit,
            @Context UriInfo request) {
        Instant now = clock.instant();
        return Pages.response(
                list.ofEdition(
                                AdvisoryKey.of(advisory),
                                number,
                                AcknowledgementFilters.of(states, AcknowledgementFilters.OWED),
                                cursor,
                                Limit.of(limit))
                        .map(named -> AcknowledgementResponse.of(named, now)),
                request);
    }

    @GET
    @Path("/acknowledgements/counts")
    @PermissionsAllowed("acknowledgement:list")
    @Operation(
            operationId = "countAcknowledgementsOfEdition",
            summary = "How many people of the caller's units stand where with an edition")
    public AcknowledgementCounts count(@PathParam("advisory") String advisory, @PathParam("number") int number) {
        return list.count(AdvisoryKey.of(advisory), number);
    }
}
