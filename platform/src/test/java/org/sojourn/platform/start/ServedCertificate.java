package org.sojourn.platform.start;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import org.sojourn.platform.test.Authority;

/** A certificate and its key, mounted as Kubernetes mounts a Secret: both change at once, behind a link. */
public final class ServedCertificate implements QuarkusTestResourceLifecycleManager {

    @Override
    public Map<String, String> start() {
        try {
            Path mount = Files.createTempDirectory("mount");
            mount(mount, "first");
            Files.createSymbolicLink(mount.resolve("tls.crt"), Path.of("..data", "tls.crt"));
            Files.createSymbolicLink(mount.resolve("tls.key"), Path.of("..data", "tls.key"));
            return Map.of(
                    "SOJOURN_TLS_CERTIFICATE", mount.resolve("tls.crt").toString(),
                    "SOJOURN_TLS_KEY", mount.resolve("tls.key").toString(),
                    "sojourn.tls.look-every", "1S",
                    "quarkus.http.test-ssl-port", "0",
                    "test.mount", mount.toString());
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    @Override
    public void stop() {}

    static Authority authority(Path mount) {
        return Authority.in(mount.resolve("authority"));
    }

    static void mount(Path mount, String name) throws IOException {
        Authority.Identity identity = authority(mount).issue(name, "dns:localhost");
        Path data = Files.createDirectories(mount.resolve("of-" + name));
        Files.copy(identity.certificate(), data.resolve("tls.crt"), StandardCopyOption.REPLACE_EXISTING);
        Files.copy(identity.key(), data.resolve("tls.key"), StandardCopyOption.REPLACE_EXISTING);
        Path link = mount.resolve("..fresh");
        Files.createSymbolicLink(link, data.getFileName());
        Files.move(link, mount.resolve("..data"), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
