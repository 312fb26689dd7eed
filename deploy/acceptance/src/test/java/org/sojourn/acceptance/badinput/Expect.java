package org.sojourn.acceptance.badinput;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sojourn.acceptance.site.Answer;

/** What an answer must be: its status, the type of its problem, the field that it names; a bare one may lack a problem, or be a closed connection. */
record Expect(
        Set<Integer> statuses, Set<String> slugs, @Nullable String pointer, boolean bare) {

    private static final Pattern STABLE = Pattern.compile(Answer.NAMESPACE + "[a-z0-9-]+");
    private static final Pattern LEAK = Pattern.compile("\\bat [\\w.$]+\\([\\w$]+\\.java|Exception\\b"
            + "|\\b(org\\.(sojourn|hibernate|postgresql|jboss|apache)|io\\.(quarkus|vertx|smallrye|netty)|com\\.fasterxml|jakarta|java\\.(lang|util|time|sql))\\."
            + "|SQLState|ERROR: |\\bselect .+ from\\b");

    static Expect refused(int status, String... slugs) {
        return new Expect(Set.of(status), Set.of(slugs), null, false);
    }

    /** Refused as not valid, with the place of the fault. */
    static Expect invalid(String pointer) {
        return new Expect(Set.of(400), Set.of("invalid-input"), pointer, false);
    }

    static Expect notFound() {
        return refused(404, "not-found");
    }

    /** Refused one way or another, by what stands before the domain. */
    static Expect refusedWith(Integer... statuses) {
        return new Expect(Set.of(statuses), Set.of(), null, false);
    }

    /** Refused by what reads HTTP, which need not tell a problem, or by closing the connection. */
    static Expect dropped() {
        return new Expect(Set.of(0, 400, 408, 413, 414, 431, 501, 505), Set.of(), null, true);
    }

    /** No request for refusal: it must be taken as it is. */
    static Expect taken(Integer... statuses) {
        return new Expect(Set.of(statuses), Set.of(), null, false);
    }

    boolean refusal() {
        return statuses.stream().allMatch(status -> status == 0 || status >= 400);
    }

    /** Which promise the answer breaks, if it breaks one. */
    Optional<String> broken(Answer answer) {
        if (answer.status() >= 500 && !(bare && answer.body().isEmpty())) {
            return Optional.of("5xx");
        }
        if (answer.status() >= 400 && LEAK.matcher(answer.body()).find()) {
            return Optional.of("stack trace or inner name");
        }
        if (!statuses.contains(answer.status())) {
            return Optional.of("status, expected " + statuses);
        }
        if (answer.status() < 400 || bare) {
            return Optional.empty();
        }
        return problem(answer.json(), answer.status());
    }

    private Optional<String> problem(JsonNode problem, int status) {
        String type = problem.path("type").asText();
        if (!STABLE.matcher(type).matches() || problem.path("status").asInt() != status) {
            return Optional.of("no problem with a stable type");
        }
        if (!slugs.isEmpty() && !slugs.contains(type.substring(Answer.NAMESPACE.length()))) {
            return Optional.of("type, expected " + slugs);
        }
        if (pointer != null
                && problem.path("errors").findValuesAsText("pointer").stream().noneMatch(pointer::equals)) {
            return Optional.of("names another field than " + pointer);
        }
        if (type.endsWith(":invalid-input") && problem.path("errors").isEmpty()) {
            return Optional.of("names no field");
        }
        return Optional.empty();
    }
}
