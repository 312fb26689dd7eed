package org.sojourn.advisory.country.api;

import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.sojourn.advisory.country.CountryGroup;
import org.sojourn.advisory.country.CreateCountryGroup;
import org.sojourn.advisory.country.FindCountryGroups;
import org.sojourn.advisory.country.ReviseCountryGroup;
import org.sojourn.platform.problem.Invalid;
import org.sojourn.platform.web.Idempotency;
import org.sojourn.platform.web.Limit;
import org.sojourn.platform.web.Pages;
import org.sojourn.platform.web.Versions;

/** Named groups of countries, read as of any day. */
@Path("/api/country-groups")
@Tag(name = "Countries")
class CountryGroupResource {

    private final FindCountryGroups find;
    private final CreateCountryGroup create;
    private final ReviseCountryGroup revise;
    private final Idempotency idempotency;
    private final InstantSource clock;

    CountryGroupResource(
            FindCountryGroups find,
            CreateCountryGroup create,
            ReviseCountryGroup revise,
            Idempotency idempotency,
            InstantSource clock) {
        this.find = find;
        this.create = create;
        this.revise = revise;
        this.idempotency = idempotency;
        this.clock = clock;
    }

    @GET
    @PermissionsAllowed("country:read")
    @Operation(operationId = "listCountryGroups", summary = "The groups by name")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = CountryGroupPage.class)))
    public Response list(
            @QueryParam("asOf") @Nullable String asOf,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable Integer limit,
            @Context UriInfo request) {
        return Pages.response(
                find.page(cursor, Limit.of(limit)).map(group -> CountryGroupResponse.of(group, day(asOf))), request);
    }

    @GET
    @Path("/{group}")
    @PermissionsAllowed("country:read")
    @Operation(operationId = "getCountryGroup", summary = "A group and who belongs to it on a day")
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = CountryGroupResponse.class)))
    public Response get(@PathParam("group") UUID group, @QueryParam("asOf") @Nullable String asOf) {
        return answer(Response.Status.OK, find.one(group), day(asOf)).build();
    }

    @POST
    @PermissionsAllowed("country-group:write")
    @Operation(operationId = "createCountryGroup", summary = "Name a group of countries")
    @APIResponse(
            responseCode = "201",
            content = @Content(schema = @Schema(implementation = CountryGroupResponse.class)))
    public Response create(
            @HeaderParam("Idempotency-Key") @Nullable String key, @NotNull @Valid CountryGroupRequest request) {
        return idempotency.once(key, "POST /api/country-groups", request, () -> {
            CountryGroup group = create.create(request.name(), request.memberships());
            return answer(Response.Status.CREATED, group, day(null))
                    .header(HttpHeaders.LOCATION, "/api/country-groups/" + group.id())
                    .build();
        });
    }

    @PUT
    @Path("/{group}")
    @PermissionsAllowed("country-group:write")
    @Operation(operationId = "reviseCountryGroup", summary = "Replace a group's name and members")
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = CountryGroupResponse.class)))
    public Response revise(
            @PathParam("group") UUID group,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid CountryGroupRequest request) {
        CountryGroup revised = revise.revise(group, ifMatch, request.name(), request.memberships());
        return answer(Response.Status.OK, revised, day(null)).build();
    }

    private static Response.ResponseBuilder answer(Response.Status status, CountryGroup group, LocalDate asOf) {
        return Response.status(status).tag(Versions.tag(group.version())).entity(CountryGroupResponse.of(group, asOf));
    }

    private LocalDate day(@Nullable String asked) {
        if (asked == null) {
            return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        }
        try {
            if (asked.length() == "2026-01-31".length()) {
                return LocalDate.parse(asked);
            }
        } catch (DateTimeParseException none) {
            throw notADay();
        }
        throw notADay();
    }

    private static Invalid notADay() {
        return new Invalid("/asOf", "invalid-value", "A day is written as 2026-01-31.");
    }

    /** The shape of a page of groups, for the API's document. */
    record CountryGroupPage(
            List<CountryGroupResponse> items, @Nullable String next) {}
}
