package org.sojourn.platform.card;

import io.quarkus.security.PermissionsAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import org.sojourn.platform.access.Access;
import org.sojourn.platform.access.AccessDecision;
import org.sojourn.platform.crypto.Column;
import org.sojourn.platform.crypto.FieldCipher;
import org.sojourn.platform.id.Ids;
import org.sojourn.platform.web.Cursor;
import org.sojourn.platform.web.Idempotency;
import org.sojourn.platform.web.Versions;

/** Cards over HTTP, as a service would serve them. */
@Path("/api/cards")
public class CardResource {

    static final Column TEXT = new Column("card", "text");

    private final CardRepository cards;
    private final Access access;
    private final FieldCipher cipher;
    private final Idempotency idempotency;

    CardResource(CardRepository cards, Access access, FieldCipher cipher, Idempotency idempotency) {
        this.cards = cards;
        this.access = access;
        this.cipher = cipher;
        this.idempotency = idempotency;
    }

    /** What a card says. */
    public record CardRequest(
            @NotBlank String text, @NotEmpty List<@Valid Line> lines) {}

    /** A part of a card. */
    public record Line(@NotBlank @Size(max = 5) String word) {}

    /** A card as its reader sees it. */
    public record CardResponse(UUID id, String text) {}

    @POST
    @PermissionsAllowed("card:write")
    public Response create(@HeaderParam("Idempotency-Key") @Nullable String key, @NotNull @Valid CardRequest request) {
        return idempotency.once(key, "POST /api/cards", request, () -> {
            AccessDecision decision = access.decide("card:write");
            UUID id = Ids.next();
            UUID holder = decision.caller().subject();
            Card card = new Card(id, holder, decision.caller().unit(), cipher.seal(holder, TEXT, id, request.text()));
            cards.persistAndFlush(card);
            return Response.created(URI.create("/api/cards/" + id))
                    .tag(Versions.tag(card.version))
                    .entity(new CardResponse(id, request.text()))
                    .build();
        });
    }

    @GET
    @Path("/{id}")
    @Transactional
    @PermissionsAllowed("card:read")
    public Response read(@RestPath UUID id) {
        Card card = cards.find(access.decide("card:read"), id);
        return Response.ok(new CardResponse(id, cipher.open(card.holder, TEXT, id, card.text)))
                .tag(Versions.tag(card.version))
                .build();
    }

    /** How cards are listed. */
    public enum Order {
        NEWEST,
        OLDEST
    }

    @GET
    @PermissionsAllowed("card:read")
    public List<String> list(@QueryParam("limit") @Nullable Integer limit, @QueryParam("order") @Nullable Order order) {
        return List.of(String.valueOf(limit), String.valueOf(order));
    }

    /** When a card was sent, and a place in a list. */
    public record Sent(LocalDate on, String cursor) {}

    @POST
    @Path("/sent")
    @PermissionsAllowed("card:write")
    public Sent send(@NotNull @Valid Sent sent) {
        Cursor.decode(sent.cursor(), 1);
        return sent;
    }

    @POST
    @Path("/words")
    @PermissionsAllowed("card:write")
    public Line spell(@NotNull @Valid Line line) {
        return line;
    }

    @PUT
    @Path("/{id}")
    @Transactional
    @PermissionsAllowed("card:write")
    public Response change(
            @RestPath UUID id, @HeaderParam("If-Match") @Nullable String ifMatch, @NotNull @Valid CardRequest request) {
        Card card = cards.find(access.decide("card:write"), id);
        Versions.require(ifMatch, card.version);
        card.text = cipher.seal(card.holder, TEXT, id, request.text());
        cards.flush();
        return Response.ok(new CardResponse(id, request.text()))
                .tag(Versions.tag(card.version))
                .build();
    }
}
