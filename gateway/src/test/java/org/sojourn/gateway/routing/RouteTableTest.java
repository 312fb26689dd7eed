package org.sojourn.gateway.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sojourn.gateway.routing.Upstream.Address;

class RouteTableTest {

    private record Service(List<URI> urls, List<String> paths) implements RoutesConfig.Service {}

    @ParameterizedTest
    @ValueSource(
            strings = {"/", "/api", "api/trips", "/api/trips/", "/api/Trips", "/api/../trips", "/q/health", "/api/a;b"})
    void refusesPathsThatAreNone(String path) {
        assertThatThrownBy(() -> table("http://a:1", path)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a:1", "ftp://a", "http://a/path", "http://a?x", "http://me@a", "/a"})
    void refusesAddressesThatAreNone(String url) {
        assertThatThrownBy(() -> table(url, "/api/trips")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refusesAServiceWithoutAddress() {
        assertThatThrownBy(() -> RouteTable.of(Map.of("a", new Service(List.of(), List.of("/api/trips")))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refusesTwoServicesForOnePath() {
        assertThatThrownBy(() -> RouteTable.of(Map.of(
                        "a", new Service(List.of(URI.create("http://a")), List.of("/api/trips")),
                        "b", new Service(List.of(URI.create("http://b")), List.of("/api/trips")))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void knowsNothingElse() {
        RouteTable table = table("http://a:1", "/api/trips");
        assertThat(table.find("/api/tripsx")).isEmpty();
        assertThat(table.find("/api")).isEmpty();
        assertThat(table.find("/")).isEmpty();
    }

    @Test
    void findsTheLongestPrefix() {
        RouteTable table = RouteTable.of(Map.of(
                "a", new Service(List.of(URI.create("http://a")), List.of("/api/trips")),
                "b",
                        new Service(
                                List.of(URI.create("https://b"), URI.create("https://c:9")),
                                List.of("/api/trips/special"))));
        assertThat(table.find("/api/trips/1")).contains(new Upstream("a", List.of(new Address("a", 80, false))));
        assertThat(table.find("/api/trips/special/1"))
                .contains(new Upstream("b", List.of(new Address("b", 443, true), new Address("c", 9, true))));
    }

    @Test
    void looksNoDeeperThanItsPrefixes() {
        RouteTable table = table("http://a:1", "/api/trips");
        assertThat(table.prefixOf("/api/trips/1" + "/x".repeat(10_000))).contains("/api/trips");
        assertThat(table.prefixOf("api")).isEmpty();
        assertThat(table.prefixOf("")).isEmpty();
        assertThat(table.prefixOf("*")).isEmpty();
    }

    private static RouteTable table(String url, String path) {
        return RouteTable.of(Map.of("a", new Service(List.of(URI.create(url)), List.of(path))));
    }
}
