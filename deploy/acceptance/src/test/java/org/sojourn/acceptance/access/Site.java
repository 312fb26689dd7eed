package org.sojourn.acceptance.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Properties;

/** A running stack, found by the folder of its data. */
public final class Site {

    static final String GATEWAY = "gateway";
    static final Map<String, String> SERVICES =
            Map.of("advisory-service", "ADVISORY", "travel-service", "TRAVEL", "debrief-service", "DEBRIEF");

    private static final int MANAGEMENT = 1000;
    private static final int DAY_LENGTH = 10;

    private final Properties ports;
    private final Properties secrets;
    private final HttpClient http = HttpClient.newHttpClient();

    private Site(Properties ports, Properties secrets) {
        this.ports = ports;
        this.secrets = secrets;
    }

    /** The stack whose data is in the folder. */
    public static Site in(Path data) {
        return new Site(read(data.resolve("ports.properties")), read(data.resolve("secrets.properties")));
    }

    /** Where the gateway or a service answers. */
    URI address(String part) {
        return local(port(part.equals(GATEWAY) ? "GATEWAY" : SERVICES.getOrDefault(part, part)));
    }

    URI keycloak() {
        return local(port("KEYCLOAK"));
    }

    String issuer() {
        return keycloak() + "/realms/sojourn";
    }

    /** The day on which domain time stands. */
    LocalDate today() {
        String clock = text(local(port("TRAVEL") + MANAGEMENT).resolve("/clock"));
        return LocalDate.parse(clock.substring(clock.indexOf(' ') + 1).strip().substring(0, DAY_LENGTH));
    }

    /** A service's database as its owner, who is under the row-level policies like everybody. */
    Connection owner(String context) throws SQLException {
        return connect(context, context + "_owner", secrets.getProperty(context + ".owner"));
    }

    /** A service's database as the role that the service itself has. */
    Connection application(String context) throws SQLException {
        return connect(context, context + "_app", secrets.getProperty(context + ".app"));
    }

    /** The key by which this stack's Keycloak signs, out of its database: a token made with it is wrong in what a test changes, and in nothing else. */
    Connection keys() throws SQLException {
        return connect("keycloak", "keycloak", secrets.getProperty("keycloak.database"));
    }

    String text(URI address) {
        try {
            return http.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString())
                    .body();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private Connection connect(String database, String role, String password) throws SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + port("POSTGRES") + "/" + database, role, password);
    }

    private int port(String kind) {
        return Integer.parseInt(ports.getProperty(kind));
    }

    private static URI local(int port) {
        return URI.create("http://localhost:" + port);
    }

    private static Properties read(Path file) {
        Properties read = new Properties();
        try (var in = Files.newBufferedReader(file)) {
            read.load(in);
        } catch (IOException fault) {
            throw new UncheckedIOException("No stack has its data here: " + file, fault);
        }
        return read;
    }
}
