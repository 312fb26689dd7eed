package org.sojourn.platform.audit;

import io.quarkus.runtime.BlockingOperationControl;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jspecify.annotations.Nullable;
import org.sojourn.platform.access.Access;
import org.sojourn.platform.access.Caller;
import org.sojourn.platform.problem.Problem;

/** Records who was refused what, before he is told so. */
class RefusalAudit {

    private static final Logger LOG = Logger.getLogger(RefusalAudit.class);
    private static final Set<Integer> REFUSALS = Set.of(403, 404, 409, 422);

    private final Audit audit;
    private final Access access;

    RefusalAudit(Audit audit, Access access) {
        this.audit = audit;
        this.access = access;
    }

    @ServerResponseFilter
    public Uni<Void> record(ContainerRequestContext request, ContainerResponseContext response) {
        if (!REFUSALS.contains(response.getStatus()) || !(response.getEntity() instanceof Problem problem)) {
            return Uni.createFrom().voidItem();
        }
        Optional<Caller> caller = access.callerIfKnown();
        if (caller.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        String action = request.getMethod() + " " + request.getUriInfo().getPath();
        UUID object = object(request.getUriInfo().getPathParameters().getFirst("id"));
        Runnable entry = () -> write(caller.get(), action, object, problem.type());
        if (BlockingOperationControl.isBlockingAllowed()) {
            entry.run();
            return Uni.createFrom().voidItem();
        }
        return Uni.createFrom().voidItem().invoke(entry).runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
    }

    /** The refusal stands whether or not it could be recorded. */
    private void write(Caller caller, String action, @Nullable UUID object, String reason) {
        try {
            audit.refused(caller, action, object, reason);
        } catch (RuntimeException fault) {
            LOG.error("a refusal could not be recorded", fault);
        }
    }

    private static @Nullable UUID object(@Nullable String id) {
        try {
            return id == null ? null : UUID.fromString(id);
        } catch (IllegalArgumentException reference) {
            return null;
        }
    }
}
