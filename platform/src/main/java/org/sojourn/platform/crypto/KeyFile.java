package org.sojourn.platform.crypto;

import com.google.crypto.tink.Configuration;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import org.jboss.logging.Logger;

/** A mounted keyset, which may change while it is used: looked at every few seconds, and when something was encrypted under a key that it lacks. */
final class KeyFile<P> {

    private static final Logger LOG = Logger.getLogger(KeyFile.class);
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(5);

    private final Path file;
    private final Configuration config;
    private final Class<P> type;
    private volatile Read<P> read;

    private record Read<P>(String content, P primitive, long at) {}

    interface Use<P, R> {
        R with(P primitive) throws GeneralSecurityException;
    }

    KeyFile(Path file, Configuration config, Class<P> type) {
        this.file = file;
        this.config = config;
        this.type = type;
        try {
            this.read = read(System.nanoTime());
        } catch (IOException absent) {
            throw new UncheckedIOException("sojourn.keys.directory lacks " + file.getFileName(), absent);
        } catch (GeneralSecurityException unusable) {
            throw new IllegalStateException("the key file %s is not usable".formatted(file.getFileName()), unusable);
        }
    }

    /** What the file held lately. */
    P primitive() {
        return lately().primitive();
    }

    /** Uses what the file held lately and, if that fails, what it holds now. */
    <R> R use(Use<P, R> use) throws GeneralSecurityException {
        Read<P> known = lately();
        try {
            return use.with(known.primitive());
        } catch (GeneralSecurityException unknownKey) {
            Read<P> now = look();
            if (now.content().equals(known.content())) {
                throw unknownKey;
            }
            return use.with(now.primitive());
        }
    }

    private Read<P> lately() {
        Read<P> known = read;
        return System.nanoTime() - known.at() < LOOK_AGAIN.toNanos() ? known : look();
    }

    /** A file that is being written, or is spoilt, changes nothing. */
    private synchronized Read<P> look() {
        Read<P> known = read;
        try {
            Read<P> now = read(System.nanoTime());
            if (!now.content().equals(known.content())) {
                LOG.infof("The keys of %s have changed", file.getFileName());
            }
            read = now;
        } catch (IOException | GeneralSecurityException unusable) {
            LOG.warnf("The key file %s cannot be read; the keys of before are used: %s", file.getFileName(), unusable);
            read = new Read<>(known.content(), known.primitive(), System.nanoTime());
        }
        return read;
    }

    private Read<P> read(long now) throws IOException, GeneralSecurityException {
        String content = Files.readString(file);
        KeysetHandle keyset = TinkJsonProtoKeysetFormat.parseKeyset(content, config, InsecureSecretKeyAccess.get());
        return new Read<>(content, keyset.getPrimitive(config, type), now);
    }
}
