package org.sojourn.acceptance;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.awaitility.core.ThrowingRunnable;
import org.jspecify.annotations.Nullable;
import org.sojourn.acceptance.site.KeptTokens;
import org.sojourn.acceptance.site.Site;
import org.sojourn.local.Part;
import org.sojourn.local.Stack;

/** What is under test, as its people see it: a stack started once with free ports and data of its own, or an installation somewhere else. */
public final class Sojourn {

    /** How many replicas of each service there are; set by `verify --replicas 2`. */
    static final int REPLICAS = Integer.getInteger("sojourn.replicas", 1);

    private static final Optional<Installation> INSTALLATION = Installation.named();
    private static final KeptTokens INSTALLED =
            new KeptTokens(person -> INSTALLATION.orElseThrow().token(person));
    private static volatile Duration moved = Duration.ZERO;
    private static volatile Optional<URI> entrance = Optional.empty();
    private static volatile Map<String, String> said = Map.of();

    private Sojourn() {}

    /** The stack, for tests that do not see it as its people do. */
    public static Site site() {
        return Launched.SITE;
    }

    static Stack stack() {
        return site().stack();
    }

    private static URI address(Part part) {
        return INSTALLATION
                .filter(_ -> part.equals(Part.GATEWAY))
                .map(installation -> entrance.orElse(installation.gateway()))
                .orElseGet(() -> stack().address(part));
    }

    /** Tells a story of an installation whose people come in by another door, and say more of themselves than is true. */
    static void through(URI door, Map<String, String> headers, Runnable story) {
        entrance = Optional.of(door);
        said = headers;
        try {
            story.run();
        } finally {
            entrance = Optional.empty();
            said = Map.of();
        }
    }

    /** Requests of a person to the gateway. */
    static RequestSpecification as(String username) {
        return to(Part.GATEWAY, token(username));
    }

    /** Requests of a person to a part, past the gateway. */
    static RequestSpecification straightTo(Part part, String username) {
        return to(part, token(username));
    }

    static RequestSpecification to(Part part, String token) {
        return given().config(INSTALLATION.map(Installation::config).orElseGet(RestAssuredConfig::config))
                .headers(said)
                .baseUri(address(part).toString())
                .contentType(ContentType.JSON)
                .auth()
                .oauth2(token);
    }

    /** Creates something, under a key of its own. */
    static Response createBy(String username, String path, String body) {
        return as(username)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(body)
                .post(path);
    }

    /** Gives a command on the present version of an object. */
    static Response command(String username, String path, String command, String body) {
        return as(username)
                .header("If-Match", version(username, path))
                .body(body)
                .post(path + "/" + command);
    }

    static Response command(String username, String path, String command) {
        return command(username, path, command, "{}");
    }

    /** Gives a command on the version of an object that a list has shown. */
    static Response commandOn(Map<String, Object> shown, String username, String path, String command, String body) {
        return as(username)
                .header("If-Match", "\"" + shown.get("version") + "\"")
                .body(body)
                .post(path + "/" + shown.get("id") + "/" + command);
    }

    /** Asks until the answer holds, which takes a moment where an event has to arrive or a timer to go off. */
    static void eventually(ThrowingRunnable holds) {
        await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(500))
                .untilAsserted(holds);
    }

    /** Asks until there is an answer. */
    static <T> T awaited(Callable<@Nullable T> asked) {
        return await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(500))
                .until(asked, Objects::nonNull);
    }

    /** The id of a person. */
    static String idOf(String username) {
        return as(username).get("/api/me").then().statusCode(200).extract().path("subject");
    }

    static String version(String username, String path) {
        return as(username).get(path).then().statusCode(200).extract().header("ETag");
    }

    /** The day on which domain time stands where trips go, plus some days. */
    static LocalDate day(int later) {
        return LocalDate.ofInstant(now(), Site.ZONE).plusDays(later);
    }

    /** Where domain time stands. */
    static Instant now() {
        return InstantSource.system().instant().plus(moved);
    }

    static void moveClock(Duration by) {
        stack().moveClock(by);
        moved = moved.plus(by);
    }

    /** Moves domain time on to just after a moment. */
    static void moveClockTo(String moment) {
        moveClock(Duration.between(now(), Instant.parse(moment)).plusSeconds(1));
    }

    static String token(String username) {
        return INSTALLATION.isPresent() ? INSTALLED.of(username) : site().token(username);
    }

    /** Its threads must call nothing of the class around it, which is not initialised before they are done. */
    private static final class Launched {
        private static final Site SITE = Site.launch(
                Path.of("").toAbsolutePath().resolve("../..").normalize(),
                Path.of("target/stack").toAbsolutePath(),
                REPLICAS);
    }
}
