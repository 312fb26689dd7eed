package org.sojourn.advisory.acknowledgement.api;

import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import org.sojourn.advisory.acknowledgement.FindAcknowledgement;
import org.sojourn.advisory.acknowledgement.ListAcknowledgements;
import org.sojourn.platform.web.Limit;
import org.sojourn.platform.web.Pages;

/** Acknowledgements that the caller owes or gave, and single ones that he is told of. */
@Path("/api/acknowledgements")
@Tag(name = "Acknowledgements")
class AcknowledgementResource {

    private final ListAcknowledgements list;
    private final FindAcknowledgement find;
    private final InstantSource clock;

    AcknowledgementResource(ListAcknowledgements list, FindAcknowledgement find, InstantSource clock) {
        this.list = list;
        this.find = find;
        this.clock = clock;
    }

    @GET
    @PermissionsAllowed("acknowledgement:give")
    @Operation(operationId = "listOwnAcknowledgements", summary = "What the caller owes and gave, the latest first")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = AcknowledgementPage.class)))
    public Response list(
            @QueryParam("state") List<String> states,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable Integer limit,
            @Context UriInfo request) {
        Instant now = clock.instant();
        return Pages.response(
                list.own(AcknowledgementFilters.of(states, AcknowledgementFilters.ALL), cursor, Limit.of(limit))
                        .map(own -> AcknowledgementResponse.own(own, now)),
                request);
    }

    @GET
    @Path("/{id}")
    @PermissionsAllowed("acknowledgement:read")
    @Operation(
            operationId = "getAcknowledgement",
            summary = "One acknowledgement: one's own, that of a person one supervises, or one of one's units")
    public AcknowledgementResponse get(@RestPath UUID id) {
        return AcknowledgementResponse.of(find.find(id), clock.instant());
    }
}
