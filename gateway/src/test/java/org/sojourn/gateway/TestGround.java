package org.sojourn.gateway;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;

/** Gives the gateway free ports of services that tests start, or leave down, and a key that tests sign tokens with. */
public final class TestGround implements QuarkusTestResourceLifecycleManager {

    @Override
    public Map<String, String> start() {
        KeyPair keys = rsa();
        return Map.of(
                "SOJOURN_ADVISORY_URL",
                "http://localhost:" + freePort(),
                "SOJOURN_TRAVEL_URL",
                "http://localhost:" + freePort(),
                "SOJOURN_DEBRIEF_URL",
                "http://localhost:" + freePort(),
                "quarkus.oidc.public-key",
                base64(keys.getPublic().getEncoded()),
                "test.public-key",
                base64(keys.getPublic().getEncoded()),
                "test.private-key",
                base64(keys.getPrivate().getEncoded()));
    }

    @Override
    public void stop() {}

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static KeyPair rsa() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
