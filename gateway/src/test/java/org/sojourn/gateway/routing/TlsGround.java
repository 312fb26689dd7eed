package org.sojourn.gateway.routing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.sojourn.gateway.TestGround;
import org.sojourn.platform.test.Authority;

/** Services that are reached by TLS, and an authority for their certificates. */
public final class TlsGround implements QuarkusTestResourceLifecycleManager {

    @Override
    public Map<String, String> start() {
        try {
            Path directory = Files.createTempDirectory("services");
            Path trusted = directory.resolve("ca.crt");
            Files.copy(Authority.in(directory.resolve("first")).certificate(), trusted);
            Map<String, String> settings = new HashMap<>(new TestGround().start());
            settings.replaceAll((_, value) -> value.replace("http://localhost", "https://localhost"));
            settings.put("SOJOURN_SERVICES_CA", trusted.toString());
            settings.put("quarkus.tls.services.reload-period", "1S");
            settings.put("sojourn.routes.retire-after", "1s");
            settings.put("sojourn.routes.pause", "0s");
            settings.put("test.certificates", directory.toString());
            return settings;
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    @Override
    public void stop() {}
}
