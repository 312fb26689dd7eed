package org.sojourn.platform.problem;

import java.util.Locale;

/** The problems that are the same everywhere; each feature adds its own refusals beside them. */
public enum ProblemType {
    MALFORMED_JSON(400, "The body is not readable JSON"),
    INVALID_INPUT(400, "The request is not valid"),
    IDEMPOTENCY_KEY_MISSING(400, "The Idempotency-Key header is missing"),
    AMBIGUOUS_PATH(400, "The path is ambiguous"),
    BAD_REQUEST(400, "The request is not valid HTTP"),
    INVALID_TOKEN(401, "A valid access token is needed"),
    FORBIDDEN(403, "Your roles do not allow this"),
    NOT_FOUND(404, "There is no such thing, or none that you may see"),
    METHOD_NOT_ALLOWED(405, "The method is not allowed here"),
    NOT_ACCEPTABLE(406, "No acceptable representation"),
    REQUEST_TIMEOUT(408, "The request took too long to arrive"),
    INVALID_STATE(409, "The state does not allow this"),
    IDEMPOTENCY_IN_PROGRESS(409, "The same request is being worked on"),
    STALE_VERSION(412, "The object has changed meanwhile"),
    TOO_LARGE(413, "The body is too large"),
    URI_TOO_LONG(414, "The address is too long"),
    UNSUPPORTED_MEDIA_TYPE(415, "The media type is not supported"),
    IDEMPOTENCY_KEY_REUSED(422, "The Idempotency-Key was used with another body"),
    PRECONDITION_REQUIRED(428, "The If-Match header is missing"),
    RATE_LIMITED(429, "Too many requests"),
    HEADERS_TOO_LARGE(431, "The headers are too large"),
    INTERNAL_ERROR(500, "Something went wrong on our side"),
    BAD_GATEWAY(502, "A service gave a broken answer"),
    SERVICE_UNAVAILABLE(503, "The service is not available right now"),
    GATEWAY_TIMEOUT(504, "A service did not answer in time");

    private final int status;
    private final String title;

    ProblemType(int status, String title) {
        this.status = status;
        this.title = title;
    }

    public int status() {
        return status;
    }

    public String title() {
        return title;
    }

    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
