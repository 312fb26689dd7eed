package org.sojourn.platform.secret;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.net.ssl.SSLEngine;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.config.SslConfigs;
import org.apache.kafka.common.security.auth.SslEngineFactory;
import org.apache.kafka.common.security.ssl.DefaultSslEngineFactory;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * TLS to Kafka by the certificate, key and authorities that are mounted when a connection is made; Kafka's own clients read them once. Where what is mounted cannot be used, connections are made by what was there before. For clients only.
 */
public final class MountedKafkaTls implements SslEngineFactory {

    private static final Logger LOG = Logger.getLogger(MountedKafkaTls.class);

    private static final List<String> LOCATIONS =
            List.of(SslConfigs.SSL_KEYSTORE_LOCATION_CONFIG, SslConfigs.SSL_TRUSTSTORE_LOCATION_CONFIG);

    private Map<String, ?> settings = Map.of();
    private Mounted mounted = new Mounted("", new DefaultSslEngineFactory());

    private record Mounted(String files, DefaultSslEngineFactory engines) {}

    /** Fails where what is mounted cannot be used. */
    @Override
    public synchronized void configure(Map<String, ?> settings) {
        this.settings = settings;
        try {
            mounted = mount(read());
        } catch (IOException unreadable) {
            throw new KafkaException("what is mounted for TLS to Kafka cannot be read", unreadable);
        }
    }

    @Override
    public synchronized SSLEngine createClientSslEngine(String host, int port, @Nullable String identification) {
        try {
            String files = read();
            if (!files.equals(mounted.files())) {
                mounted = mount(files);
            }
        } catch (IOException | KafkaException unusable) {
            LOG.warnf("what is mounted for TLS to Kafka is not used: %s", unusable.getMessage());
        }
        return mounted.engines().createClientSslEngine(host, port, identification);
    }

    private Mounted mount(String files) {
        DefaultSslEngineFactory engines = new DefaultSslEngineFactory();
        engines.configure(settings);
        return new Mounted(files, engines);
    }

    /** Kafka names what is not set too, as null. */
    private String read() throws IOException {
        StringBuilder files = new StringBuilder();
        for (String setting : LOCATIONS) {
            if (settings.get(setting) instanceof String file) {
                files.append(Files.readString(Path.of(file)));
            }
        }
        return files.toString();
    }

    @Override
    public SSLEngine createServerSslEngine(String host, int port) {
        throw new UnsupportedOperationException("it is no server's");
    }

    @Override
    public boolean shouldBeRebuilt(Map<String, Object> next) {
        return false;
    }

    @Override
    public Set<String> reconfigurableConfigs() {
        return Set.of();
    }

    @Override
    public synchronized @Nullable KeyStore keystore() {
        return mounted.engines().keystore();
    }

    @Override
    public synchronized @Nullable KeyStore truststore() {
        return mounted.engines().truststore();
    }

    @Override
    public void close() {}
}
