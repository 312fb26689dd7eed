package org.sojourn.gateway.routing;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** The route table: which service serves which paths, and how it is called. */
@ConfigMapping(prefix = "sojourn.routes")
interface RoutesConfig {

    /** The services by name. */
    Map<String, Service> services();

    /** Connections to one replica of a service, shared out among the event loops; one more request waits, up to as many again. */
    @WithDefault("64")
    int connections();

    /** How long a connection may take to be made. */
    @WithDefault("2s")
    Duration connectWithin();

    /** How long a replica that could not be reached comes last. */
    @WithDefault("5s")
    Duration pause();

    /** How long a service may stay silent before its answer, and within it. */
    @WithDefault("20s")
    Duration answerWithin();

    /** How long an unused connection is kept; shorter than the services keep theirs, and than a replica that is about to end goes on serving. */
    @WithDefault("10s")
    Duration keepIdle();

    /** How long connections are used before new ones are made, which may lead to other replicas. */
    @WithDefault("5s")
    Duration retireAfter();

    /** How long connections that are used no more are left to the answers still on the way. */
    @WithDefault("5M")
    Duration lastAnswerWithin();

    /** One service and its paths. */
    interface Service {

        /** Of each replica: scheme, host and port, without a path. */
        List<URI> urls();

        /** Each covers itself and everything below; they are passed on as they are. */
        List<String> paths();
    }
}
