package org.sojourn.gateway.limits;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.SocketAddress;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** What counts as one sender: an IPv4 address, or the /64 network that one IPv6 host commonly has to itself. */
final class ClientNetwork {

    private static final int NETWORK_BYTES = 8;

    private ClientNetwork() {}

    static String of(HttpServerRequest request) {
        SocketAddress sender = request.remoteAddress();
        return sender == null ? "unknown" : of(sender.hostAddress());
    }

    static String of(@Nullable String literal) {
        if (literal == null) {
            return "unknown";
        }
        if (literal.indexOf(':') < 0) {
            return literal;
        }
        InetAddress address = InetAddress.ofLiteral(literal);
        return address instanceof Inet6Address
                ? HexFormat.of().formatHex(Arrays.copyOf(address.getAddress(), NETWORK_BYTES))
                : address.getHostAddress();
    }
}
