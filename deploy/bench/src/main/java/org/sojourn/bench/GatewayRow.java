package org.sojourn.bench;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sojourn.local.Part;

/** The gateway on its own, with tokens that it has seen or has not, against HAProxy with the same checks before the same upstream. */
final class GatewayRow implements Row {

    private static final String OURS = "gateway";
    private static final String THEIRS = "haproxy";
    private static final String TARGET = "/api/trips?limit=20";
    private static final int CONNECTIONS = 32;
    private static final int BODY = 2_900;

    private final String name;
    private final String path;
    private final int tokens;
    private final Map<String, String> settings;
    private final Floor floor;

    private GatewayRow(String name, String path, int tokens, Map<String, String> settings, Floor floor) {
        this.name = name;
        this.path = path;
        this.tokens = tokens;
        this.settings = settings;
        this.floor = floor;
    }

    static Row seen() {
        return new GatewayRow("gateway-seen", "1,000 distinct tokens seen before", 1_000, Map.of(), Floor.atLeast(1.1));
    }

    /** The gateway remembers one token and is asked with 20,000 in turn, so that each has to be verified. */
    static Row neverSeen() {
        return new GatewayRow(
                "gateway-unseen",
                "tokens never seen",
                20_000,
                Map.of("SOJOURN_ACCESS_REMEMBERED", "1"),
                Floor.atLeast(0.6));
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public List<Line> measure(Site site, Protocol protocol) {
        Tokens tokensOfKeycloak = new Tokens(site.stack());
        List<String> all = tokensOfKeycloak.distinct(tokens);
        List<Line> lines = new ArrayList<>();
        String issuer = site.address(Part.KEYCLOAK) + "/realms/sojourn";
        try (HaProxy upstream = HaProxy.upstream(site, "{\"fixed\":\"" + "x".repeat(BODY) + "\"}");
                HaProxy theirs = HaProxy.verifying(
                        site,
                        Site.LOOPS,
                        issuer,
                        Tokens.audience(all.getFirst(), "gateway"),
                        tokensOfKeycloak.publicKey(),
                        upstream)) {
            refuse(theirs.address(), all.getFirst());
            site.without(List.of(Part.ADVISORY, Part.TRAVEL, Part.DEBRIEF), () -> {
                site.restart(Part.GATEWAY, Site.OPTIONS, settingsFor(upstream));
                refuse(site.address(Part.GATEWAY), all.getFirst());
                lines.add(measure(site, protocol, new Wrk(site, name, all), theirs));
            });
        }
        site.restart(Part.GATEWAY, Site.OPTIONS, Map.of());
        return lines;
    }

    private Line measure(Site site, Protocol protocol, Wrk wrk, HaProxy theirs) {
        URI ours = site.address(Part.GATEWAY).resolve(TARGET);
        URI opponent = theirs.address().resolve(TARGET);
        Series series = new Rounds(Pgbench.control(site), () -> {})
                .with(OURS, time -> wrk.get(ours, CONNECTIONS, time, Part.GATEWAY))
                .with(THEIRS, time -> theirs(wrk, theirs, opponent, time))
                .run(protocol);
        String beside = series.told(OURS, THEIRS);
        return new Line(
                "gateway, " + path,
                "HAProxy `jwt_verify` RS256, %d threads, `exp`, `iss`, `aud`, same upstream".formatted(Site.LOOPS),
                floor,
                series.ratio(OURS, THEIRS),
                beside,
                series.faults(OURS, THEIRS));
    }

    private static Sample theirs(Wrk wrk, HaProxy haproxy, URI address, Duration time) {
        double cpu = haproxy.cpu();
        Sample sample = wrk.get(address, CONNECTIONS, time);
        return new Sample(sample.done(), sample.seconds(), haproxy.cpu() - cpu, sample.faults());
    }

    private Map<String, String> settingsFor(HaProxy upstream) {
        Map<String, String> all = new HashMap<>(settings);
        all.put("SOJOURN_TRAVEL_URL", upstream.address().toString());
        return all;
    }

    /** What both must do before either is measured: take a token, and refuse it when it was tampered with. */
    private static void refuse(URI verifier, String token) {
        try (Wire wire = new Wire(verifier)) {
            int taken = wire.get(TARGET, token).status();
            String tampered = token.substring(0, token.length() - 8) + "AAAAAAAA";
            int refused = wire.get(TARGET, tampered).status();
            if (taken != 200 || refused != 401) {
                throw new IllegalStateException(verifier + " answered " + taken + " and " + refused);
            }
        }
    }
}
