package org.sojourn.platform.test;

import io.quarkus.test.common.QuarkusTestResourceConfigurableLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sojourn.platform.command.Migration;
import org.sojourn.platform.crypto.KeyMaker;

/** Starts the real parts once per JVM, and hands their addresses to the application under test. */
public final class SojournResource implements QuarkusTestResourceConfigurableLifecycleManager<WithSojourn> {

    private static @Nullable Map<String, String> running;

    private @Nullable String context;

    @Override
    public void init(WithSojourn annotation) {
        context = annotation.value();
    }

    @Override
    public Map<String, String> start() {
        synchronized (SojournResource.class) {
            if (running == null) {
                running = launch(Objects.requireNonNull(context));
            }
            return running;
        }
    }

    /** The parts end with the JVM, for the next test class needs them again. */
    @Override
    public void stop() {}

    private static Map<String, String> launch(String context) {
        try {
            Path directory = Files.createTempDirectory("sojourn-test");
            PostgresServer postgres = PostgresServer.start(directory.resolve("postgres"), 0);
            KafkaServer kafka = KafkaServer.start(directory.resolve("kafka"), 0);
            kafka.createTopics(Topics.ALL);
            postgres.provision(context, "owner-of-the-tests", "app-of-the-tests");
            String url = postgres.url(context);
            Migration.run(url, context + "_owner", "owner-of-the-tests", context + "_app");
            Db.remember(url, postgres.superuser(), postgres.password(), context);
            System.setProperty(
                    "sojourn.test.ledger", directory.resolve("erasures.jsonl").toString());
            Topics.remember(kafka.bootstrapServers());
            Db.fillRoster();
            GrowthRules.watch(postgres, context + "_app");
            Path keys = directory.resolve("keys");
            KeyMaker.generate(keys);
            return Map.ofEntries(
                    Map.entry("SOJOURN_DATABASE_URL", url),
                    Map.entry("SOJOURN_DATABASE_USERNAME", context + "_app"),
                    Map.entry("SOJOURN_DATABASE_PASSWORD", "app-of-the-tests"),
                    Map.entry("SOJOURN_KEYS_DIRECTORY", keys.toString()),
                    Map.entry(
                            "SOJOURN_AUDIT_CHECKPOINTS",
                            directory.resolve("checkpoints.jsonl").toString()),
                    Map.entry("SOJOURN_ERASURE_LEDGER", Db.ledger().toString()),
                    Map.entry("KAFKA_BOOTSTRAP_SERVERS", kafka.bootstrapServers()),
                    Map.entry("SOJOURN_OIDC_ISSUER", Tokens.ISSUER),
                    Map.entry("quarkus.oidc.auth-server-url", ""),
                    Map.entry("quarkus.oidc.public-key", Tokens.publicKey()),
                    Map.entry("quarkus.keycloak.admin-client.server-url", "http://localhost:1"),
                    Map.entry("SOJOURN_ROSTER_CLIENT_SECRET", "unused"),
                    Map.entry("sojourn.roster.sync", "false"),
                    Map.entry("quarkus.http.test-port", "0"),
                    Map.entry("quarkus.management.test-port", "0"));
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        } catch (GeneralSecurityException fault) {
            throw new IllegalStateException(fault);
        }
    }
}
