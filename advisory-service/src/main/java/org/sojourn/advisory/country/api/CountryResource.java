package org.sojourn.advisory.country.api;

import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.GET;
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
import org.sojourn.advisory.country.Countries;
import org.sojourn.advisory.country.Country;
import org.sojourn.platform.problem.NotFound;
import org.sojourn.platform.web.Cursor;
import org.sojourn.platform.web.Limit;
import org.sojourn.platform.web.Page;
import org.sojourn.platform.web.Pages;

/** The registry of countries. */
@Path("/api/countries")
@Tag(name = "Countries")
class CountryResource {

    private final Countries countries;

    CountryResource(Countries countries) {
        this.countries = countries;
    }

    @GET
    @PermissionsAllowed("country:read")
    @Operation(operationId = "listCountries", summary = "The countries by code")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = CountryPage.class)))
    public Response list(
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable Integer limit,
            @Context UriInfo request) {
        int size = Limit.of(limit);
        String after = Cursor.decode(cursor, 1).map(place -> place.text(0)).orElse("");
        List<Country> rest = countries.all().stream()
                .filter(country -> country.alpha2().compareTo(after) > 0)
                .limit(size + 1L)
                .toList();
        return Pages.response(Page.of(rest, size, country -> Cursor.of(country.alpha2())), request);
    }

    @GET
    @Path("/{code}")
    @PermissionsAllowed("country:read")
    @Operation(operationId = "getCountry", summary = "A country by its alpha-2 code")
    public Country get(@PathParam("code") String code) {
        return countries.find(code).orElseThrow(NotFound::new);
    }

    /** The shape of a page of countries, for the API's document. */
    record CountryPage(List<Country> items, @Nullable String next) {}
}
