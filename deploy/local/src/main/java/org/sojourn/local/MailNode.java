package org.sojourn.local;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;

/** Main class of the mail server's process: takes mails for everybody by SMTP, keeps them in memory, and shows them by HTTP. */
final class MailNode {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String TO = "to=";

    private MailNode() {}

    /** Arguments: address and port of SMTP, port of HTTP. */
    public static void main(String[] args) throws IOException {
        var server = new GreenMail(new ServerSetup(Integer.parseInt(args[1]), args[0], ServerSetup.PROTOCOL_SMTP));
        server.withConfiguration(GreenMailConfiguration.aConfig().withDisabledAuthentication());
        server.start();
        var reader = HttpServer.create(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), Integer.parseInt(args[2])), 0);
        reader.createContext("/mails", exchange -> show(exchange, Mail.received(server)));
        reader.start();
        Runtime.getRuntime().addShutdownHook(new Thread(server::stop));
    }

    /** All mails, or those to the address that the query names, the newest first. */
    private static void show(HttpExchange exchange, List<Mail> mails) throws IOException {
        try (exchange) {
            var recipient = recipient(exchange.getRequestURI());
            var shown = mails.stream()
                    .filter(mail -> recipient.isEmpty() || mail.to().equalsIgnoreCase(recipient))
                    .toList()
                    .reversed();
            var body = JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(shown);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private static String recipient(URI request) {
        var query = request.getQuery();
        return query != null && query.startsWith(TO) ? query.substring(TO.length()) : "";
    }
}
