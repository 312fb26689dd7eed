package org.sojourn.platform.audit;

import io.quarkus.security.PermissionsAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.sojourn.platform.access.Access;

/** Reads and changes files that are not there, to see what the audit keeps of it. */
@Path("/api/test/files")
class FileReader {

    private final Access access;
    private final Audit audit;

    FileReader(Access access, Audit audit) {
        this.access = access;
        this.audit = audit;
    }

    @GET
    @Path("/{person}")
    @Transactional
    @PermissionsAllowed("card:read")
    public void read(@RestPath UUID person, @QueryParam("unit") String unit) {
        audit.read(access.decide("card:read"), "file", UUID.randomUUID(), person, unit);
    }

    @GET
    @Transactional
    @PermissionsAllowed("card:read")
    public void list() {
        audit.listed(access.decide("card:read"), "file", 7);
    }

    /** Fails after the entry was written. */
    @POST
    @Path("/{person}/lose")
    @Transactional
    @PermissionsAllowed("card:read")
    public void lose(@RestPath UUID person) {
        audit.written(access.decide("card:read"), "file:lose", "file", person, person, "/nowhere");
        throw new IllegalStateException("as told");
    }
}
