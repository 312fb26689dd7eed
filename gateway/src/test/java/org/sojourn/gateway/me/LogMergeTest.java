package org.sojourn.gateway.me;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LogMergeTest {

    private static final Positions HEAD = Positions.of(null);

    @Test
    void takesTheNewestOfAllFirst() {
        LogMerge merged = LogMerge.of(
                List.of(
                        page("advisory-service", false, 9, 3),
                        page("travel-service", false, 8, 7),
                        page("debrief-service", false, 5)),
                HEAD,
                10);
        assertThat(minutes(merged)).containsExactly(9, 8, 7, 5, 3);
        assertThat(merged.positions().areAllAtEnd()).isTrue();
    }

    @Test
    void showsNoCursorOfOneService() {
        LogMerge merged = LogMerge.of(List.of(page("travel-service", false, 8)), HEAD, 10);
        assertThat(merged.items().getFirst().fieldNames()).containsExactly("minute", "at");
    }

    @Test
    void goesOnBehindWhatItTook() {
        LogMerge merged = LogMerge.of(
                List.of(page("advisory-service", true, 9, 3), page("travel-service", false, 8, 7)), HEAD, 2);
        assertThat(minutes(merged)).containsExactly(9, 8);
        Positions positions = Positions.of(merged.positions().encode());
        assertThat(positions).isEqualTo(merged.positions());
        assertThat(positions.position("advisory-service")).isEqualTo("c9");
        assertThat(positions.position("travel-service")).isEqualTo("c8");
        assertThat(positions.isAtHead("debrief-service")).isTrue();
    }

    @Test
    void leavesAServiceWhereItWasWhenNothingWasTakenOfIt() {
        LogMerge merged =
                LogMerge.of(List.of(page("advisory-service", true, 9, 8), page("travel-service", true, 3, 2)), HEAD, 2);
        assertThat(merged.positions().isAtHead("travel-service")).isTrue();
    }

    @Test
    void endsWhereNothingIs() {
        LogMerge merged = LogMerge.of(
                List.of(
                        LogPage.ended("advisory-service"),
                        LogPage.ended("travel-service"),
                        LogPage.ended("debrief-service")),
                HEAD,
                2);
        assertThat(merged.items()).isEmpty();
        assertThat(merged.positions().areAllAtEnd()).isTrue();
    }

    private static LogPage page(String context, boolean more, int... minutes) {
        List<JsonObject> items = IntStream.of(minutes)
                .mapToObj(minute -> new JsonObject()
                        .put("minute", minute)
                        .put("at", "2026-11-24T10:%02d:00Z".formatted(minute))
                        .put("cursor", "c" + minute))
                .toList();
        JsonObject page = new JsonObject().put("items", new JsonArray(items));
        return LogPage.of(context, more ? page.put("next", "more") : page);
    }

    private static Stream<Integer> minutes(LogMerge merged) {
        return merged.items().stream().map(item -> item.getInteger("minute"));
    }
}
