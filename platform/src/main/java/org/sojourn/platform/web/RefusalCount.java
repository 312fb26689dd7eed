package org.sojourn.platform.web;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.ws.rs.container.ContainerResponseContext;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.sojourn.platform.problem.Problem;

/** Counts refused requests by the type of their problem, of which there are as many as the catalogues have. */
class RefusalCount {

    private final MeterRegistry metrics;

    RefusalCount(MeterRegistry metrics) {
        this.metrics = metrics;
    }

    @ServerResponseFilter
    public void count(ContainerResponseContext response) {
        if (response.getStatus() < 500 && response.getEntity() instanceof Problem problem) {
            String slug = problem.type().substring(problem.type().lastIndexOf(':') + 1);
            metrics.counter("sojourn.refusals", "type", slug).increment();
        }
    }
}
