package org.sojourn.platform.command;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import org.sojourn.platform.secret.Trust;

/** Asks addresses whether they answer as expected; free of Quarkus, so that every image can run it. */
public final class Answers {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private Answers() {}

    /** Arguments: pairs of a status and an address. */
    public static void main(String... arguments) throws IOException, InterruptedException, GeneralSecurityException {
        boolean asExpected = true;
        try (HttpClient http = client()) {
            for (int at = 0; at + 1 < arguments.length; at += 2) {
                HttpRequest request = HttpRequest.newBuilder(URI.create(arguments[at + 1]))
                        .timeout(PATIENCE)
                        .build();
                int status = http.send(request, BodyHandlers.discarding()).statusCode();
                System.out.printf("%s answers %d%n", request.uri(), status);
                asExpected &= status == Integer.parseInt(arguments[at]);
            }
        }
        if (!asExpected) {
            System.exit(1);
        }
    }

    private static HttpClient client() throws IOException, GeneralSecurityException {
        HttpClient.Builder client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(PATIENCE);
        String authority = System.getenv("SOJOURN_SERVICES_CA");
        if (authority != null) {
            client.sslContext(Trust.in(Path.of(authority)));
        }
        return client.build();
    }
}
