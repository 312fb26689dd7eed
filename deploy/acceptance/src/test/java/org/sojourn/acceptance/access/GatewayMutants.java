package org.sojourn.acceptance.access;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.sojourn.acceptance.site.Agent;
import org.sojourn.acceptance.site.Jws;
import org.sojourn.local.Part;

/** Replaces what the gateway checks of a token by a permit, while it runs: some spoiled token then reaches the stubs behind it. */
final class GatewayMutants {

    private static final int OK = 200;
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String MIGHT = "emil";
    private static final String RULE = """
            RULE %1$s
            CLASS %2$s
            METHOD %3$s
            AT ENTRY
            IF true
            DO %4$s
            ENDRULE
            """;
    private static final String VALIDATE = "validate(org.jose4j.jwt.consumer.JwtContext)";

    /** The gate itself lets in whomever, as the one who came before; the others are its single checks. */
    private static final Map<String, String> MUTANTS = new TreeMap<>(Map.of(
            "gate",
            RULE.formatted(
                            "remember",
                            "org.sojourn.gateway.security.TokenGate",
                            "admit(io.vertx.ext.web.RoutingContext, org.sojourn.platform.access.Caller)",
                            "link(\"gate\", \"caller\", $2)")
                    + """
                    RULE open
                    CLASS org.sojourn.gateway.security.TokenGate
                    METHOD handle(io.vertx.ext.web.RoutingContext)
                    AT ENTRY
                    BIND known : org.sojourn.platform.access.Caller = linked("gate", "caller")
                    IF known != null
                    DO org.sojourn.gateway.security.TokenGate.admit($1, known); RETURN
                    ENDRULE
                    """,
            "signature",
            RULE.formatted("signature", "org.jose4j.jws.JsonWebSignature", "verifySignature()", "RETURN true"),
            "issuer",
            RULE.formatted("issuer", "org.jose4j.jwt.consumer.IssValidator", VALIDATE, "RETURN null"),
            "audience",
            RULE.formatted("audience", "org.jose4j.jwt.consumer.AudValidator", VALIDATE, "RETURN null"),
            "expiry",
            RULE.formatted("expiry", "org.jose4j.jwt.consumer.NumericDateValidator", VALIDATE, "RETURN null"),
            "client",
            RULE.formatted("client", "org.sojourn.platform.access.TokenClaims", "require(boolean, String)", "RETURN")));

    private final Grid grid;
    private final Forge forge;
    private final StubServices stubs;
    private final Score score = new Score("gateway");

    private GatewayMutants(Grid grid, StubServices stubs) {
        this.grid = grid;
        this.forge = Forge.of(grid.site());
        this.stubs = stubs;
    }

    /** Stops the services; the stack is of no use afterwards. */
    static Score tried(Grid grid) {
        try (StubServices stubs = StubServices.insteadOfServices(grid.site())) {
            GatewayMutants mutants = new GatewayMutants(grid, stubs);
            mutants.mutate();
            return mutants.score;
        }
    }

    private void mutate() {
        List<String> documented = grid.contract().requests().stream()
                .filter(request -> !grid.contract().part(request).equals(Part.GATEWAY))
                .toList();
        awaitStubs(documented.getFirst());
        for (String request : documented) {
            if (leaks(request)) {
                score.fault(request + " without a mutant: a spoiled token gets through");
            }
            if (!passes(request)) {
                score.fault(request + " without a mutant: a sound token does not get through");
            }
        }
        Agent agent = Agent.in(grid.site().process(Part.GATEWAY));
        MUTANTS.forEach((name, rules) -> agent.during(rules, () -> {
            boolean before = passes(documented.getFirst());
            score.count(name, before && documented.stream().anyMatch(this::leaks));
        }));
    }

    /** Whether any spoiled token brings a request to the services. */
    private boolean leaks(String request) {
        Jws token = Jws.of(grid.site().token(MIGHT));
        stubs.received();
        for (TokenFault fault : TokenFault.values()) {
            grid.send(Part.GATEWAY, request, fault.spoil(forge, token));
        }
        return stubs.received() > 0;
    }

    private boolean passes(String request) {
        stubs.received();
        return grid.send(Part.GATEWAY, request, grid.site().token(MIGHT)).status() == OK && stubs.received() == 1;
    }

    /** The gateway leaves services alone for a while that did not answer. */
    private void awaitStubs(String request) {
        Instant end = InstantSource.system().instant().plus(PATIENCE);
        while (!passes(request) && InstantSource.system().instant().isBefore(end)) {
            Thread.onSpinWait();
        }
    }
}
