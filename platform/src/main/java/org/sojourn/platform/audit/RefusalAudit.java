package org.sojourn.platform.audit;

import io.quarkus.runtime.BlockingOperationControl;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jboss.resteasy.reactive.server.SimpleResourceInfo;
import org.jspecify.annotations.Nullable;
import org.sojourn.platform.access.Access;
import org.sojourn.platform.access.Caller;
import org.sojourn.platform.problem.Problem;

/** Records who was refused what, before he is told so. */
class RefusalAudit {

    private static final Logger LOG = Logger.getLogger(RefusalAudit.class);
    private static final Set<Integer> REFUSALS = Set.of(403, 404, 409, 422);

    private static final String UNKNOWN = "*";

    /** What things are called by here: ids, references, countries, numbers. */
    private static final Pattern NAME =
            Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|[A-Z]{2}-[0-9A-Z]{4}-[0-9A-Z]{4}|[A-Z0-9]{1,3}");

    private final Audit audit;
    private final Access access;

    RefusalAudit(Audit audit, Access access) {
        this.audit = audit;
        this.access = access;
    }

    @ServerResponseFilter
    public Uni<Void> record(
            ContainerRequestContext request, ContainerResponseContext response, SimpleResourceInfo resource) {
        if (!REFUSALS.contains(response.getStatus()) || !(response.getEntity() instanceof Problem problem)) {
            return Uni.createFrom().voidItem();
        }
        Optional<Caller> caller = access.callerIfKnown();
        if (caller.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        String action =
                request.getMethod() + " " + (resource.getMethodName() == null ? UNKNOWN : path(request.getUriInfo()));
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

    /** As it was asked for, without words of the caller's own: a person may put anything into a path. */
    private static String path(UriInfo asked) {
        Set<String> own = asked.getPathParameters().values().stream()
                .flatMap(List::stream)
                .filter(value -> !NAME.matcher(value).matches())
                .collect(Collectors.toSet());
        return Stream.of(asked.getPath().split("/", -1))
                .map(segment -> own.contains(segment) ? UNKNOWN : segment)
                .collect(Collectors.joining("/"));
    }

    private static @Nullable UUID object(@Nullable String id) {
        try {
            return id == null ? null : UUID.fromString(id);
        } catch (IllegalArgumentException reference) {
            return null;
        }
    }
}
