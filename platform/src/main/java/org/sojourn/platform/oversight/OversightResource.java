package org.sojourn.platform.oversight;

import io.quarkus.security.PermissionsAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.QueryParam;
import java.time.DateTimeException;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.sojourn.platform.problem.Invalid;

/** The figures of closed months; each service serves its own under its own path. There are no filters, for filters single people out. */
public abstract class OversightResource {

    static final String PERMISSION = "oversight:read";

    @Inject
    ReadOversight oversight;

    @GET
    @PermissionsAllowed(PERMISSION)
    public OversightTable read(@QueryParam("month") @Nullable String month) {
        return oversight.read(month == null ? null : month(month));
    }

    private static YearMonth month(String text) {
        try {
            return YearMonth.parse(text);
        } catch (DateTimeException malformed) {
            throw new Invalid("/month", "malformed", "A month is written as 2026-11.");
        }
    }
}
