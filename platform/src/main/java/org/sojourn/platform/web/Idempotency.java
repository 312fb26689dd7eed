package org.sojourn.platform.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.sojourn.platform.access.Access;
import org.sojourn.platform.access.Caller;
import org.sojourn.platform.access.Concerned;
import org.sojourn.platform.crypto.Column;
import org.sojourn.platform.crypto.FieldCipher;
import org.sojourn.platform.id.Ids;
import org.sojourn.platform.problem.ProblemType;

/**
 * Lets a POST that creates be asked again: the key is taken in the transaction of the use case, bound to caller, route and body,
 * and kept for seven days. The answer is kept encrypted under the key of whom it is about, who is the caller where it is about nobody.
 */
@ApplicationScoped
public class Idempotency {

    private static final Column RESPONSE = new Column("idempotency_key", "response");
    private static final int LONGEST_KEY = 255;

    private final Access access;
    private final Concerned concerned;
    private final IdempotencyKeys keys;
    private final FieldCipher cipher;
    private final ObjectMapper json;

    Idempotency(Access access, Concerned concerned, IdempotencyKeys keys, FieldCipher cipher, ObjectMapper json) {
        this.access = access;
        this.concerned = concerned;
        this.keys = keys;
        this.cipher = cipher;
        this.json = json;
    }

    /**
     * Runs the use case once per key. The same key with the same body answers as before, with `Idempotency-Replayed: true`; no
     * key is 400, another body 422, a first request still running 409. A refused use case keeps nothing.
     *
     * @param route the route template, such as `POST /api/trips`
     */
    @Transactional
    public Response once(@Nullable String key, String route, Object request, Supplier<Response> useCase) {
        if (key == null || key.isBlank() || key.length() > LONGEST_KEY) {
            throw new RequestRefused(ProblemType.IDEMPOTENCY_KEY_MISSING);
        }
        Caller caller = access.caller();
        String scope = caller.issuer() + '|' + caller.subject() + '|' + route;
        byte[] hash = hash(request);
        if (!keys.claim(scope, key)) {
            throw new RequestRefused(ProblemType.IDEMPOTENCY_IN_PROGRESS);
        }
        Optional<KeptAnswer> kept = keys.find(scope, key);
        if (kept.isPresent()) {
            return replay(hash, kept.get());
        }
        Response answer = useCase.get();
        keys.keep(scope, key, kept(caller.subject(), hash, answer));
        return answer;
    }

    private Response replay(byte[] hash, KeptAnswer kept) {
        if (!Arrays.equals(hash, kept.requestHash())) {
            throw new RequestRefused(ProblemType.IDEMPOTENCY_KEY_REUSED);
        }
        return Response.status(kept.status())
                .entity(cipher.open(kept.about(), RESPONSE, kept.id(), kept.response()))
                .type(MediaType.APPLICATION_JSON_TYPE)
                .header(HttpHeaders.LOCATION, kept.location())
                .header(HttpHeaders.ETAG, kept.etag())
                .header("Idempotency-Replayed", "true")
                .build();
    }

    private KeptAnswer kept(UUID subject, byte[] hash, Response answer) {
        UUID id = Ids.next();
        UUID about = concerned.person().orElse(subject);
        byte[] body = cipher.sealJson(about, RESPONSE, id, answer.getEntity());
        return new KeptAnswer(
                id,
                subject,
                about,
                hash,
                answer.getStatus(),
                answer.getHeaderString(HttpHeaders.LOCATION),
                answer.getHeaderString(HttpHeaders.ETAG),
                body);
    }

    private byte[] hash(Object request) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(json.writeValueAsBytes(request));
        } catch (IOException | NoSuchAlgorithmException fault) {
            throw new IllegalStateException("the request could not be hashed", fault);
        }
    }
}
