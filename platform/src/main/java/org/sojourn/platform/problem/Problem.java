package org.sojourn.platform.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a caller is told when a request is refused: a problem detail of RFC 9457. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(
        String type,
        String title,
        int status,
        @Nullable String detail,
        @Nullable String rule,
        List<Violation> errors) {

    public static final String MEDIA_TYPE = "application/problem+json";

    private static final String NAMESPACE = "urn:sojourn:problem:";

    public static Problem of(ProblemType type) {
        return of(type, null);
    }

    public static Problem of(ProblemType type, @Nullable String detail) {
        return new Problem(NAMESPACE + type.slug(), type.title(), type.status(), detail, null, List.of());
    }

    /** A refusal of one feature; `slug` is stable, the title is read off it. */
    public static Problem of(int status, String slug, @Nullable String detail) {
        return new Problem(NAMESPACE + slug, titleOf(slug), status, detail, null, List.of());
    }

    public static Problem invalid(List<Violation> errors) {
        ProblemType type = ProblemType.INVALID_INPUT;
        return new Problem(NAMESPACE + type.slug(), type.title(), type.status(), null, null, errors);
    }

    public Problem withRule(String id) {
        return new Problem(type, title, status, detail, id, errors);
    }

    /** With each of several reasons. */
    public Problem withErrors(List<Violation> reasons) {
        return new Problem(type, title, status, detail, rule, reasons);
    }

    private static String titleOf(String slug) {
        String words = slug.replace('-', ' ');
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
