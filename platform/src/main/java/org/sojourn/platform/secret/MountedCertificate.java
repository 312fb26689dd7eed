package org.sojourn.platform.secret;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.net.PemKeyCertOptions;
import java.io.IOException;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Principal;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.X509ExtendedKeyManager;
import org.jspecify.annotations.Nullable;

/**
 * The certificate that a server shows, and its key, from mounted files that may become others. A handshake that has begun ends with those it began with: they are named by a number, and the ones of before are kept. So the server itself
 * stays as it is; Vert.x fails handshakes while it takes other options.
 */
public final class MountedCertificate extends X509ExtendedKeyManager {

    private final Vertx vertx;
    private final Path certificate;
    private final Path key;
    private volatile Shown shown;

    private record Shown(
            int number,
            Buffer pem,
            X509ExtendedKeyManager keys,
            @Nullable Shown before) {}

    /** Fails where the files hold no certificate and key. */
    public MountedCertificate(Vertx vertx, Path certificate, Path key) throws IOException, GeneralSecurityException {
        this.vertx = vertx;
        this.certificate = certificate;
        this.key = key;
        Buffer pem = Buffer.buffer(Files.readAllBytes(certificate));
        this.shown = new Shown(1, pem, read(pem), null);
    }

    /** Shows what is mounted now; answers whether it is another one. While the files are being changed it waits for the next look. */
    public synchronized boolean look() throws IOException, GeneralSecurityException {
        Shown last = shown;
        Buffer pem = Buffer.buffer(Files.readAllBytes(certificate));
        if (pem.equals(last.pem())) {
            return false;
        }
        X509ExtendedKeyManager keys = read(pem);
        if (!pem.equals(Buffer.buffer(Files.readAllBytes(certificate)))) {
            return false;
        }
        shown = new Shown(last.number() + 1, pem, keys, new Shown(last.number(), last.pem(), last.keys(), null));
        return true;
    }

    private X509ExtendedKeyManager read(Buffer pem) throws IOException, GeneralSecurityException {
        PemKeyCertOptions options =
                new PemKeyCertOptions().setCertValue(pem).setKeyValue(Buffer.buffer(Files.readAllBytes(key)));
        try {
            return (X509ExtendedKeyManager) options.getKeyManagerFactory(vertx).getKeyManagers()[0];
        } catch (GeneralSecurityException | IOException | RuntimeException unusable) {
            throw unusable;
        } catch (Exception unusable) {
            throw new GeneralSecurityException(certificate + " and " + key + " cannot be used", unusable);
        }
    }

    @Override
    public @Nullable String chooseEngineServerAlias(
            String type, Principal @Nullable [] issuers, @Nullable SSLEngine engine) {
        Shown now = shown;
        String alias = now.keys().chooseEngineServerAlias(type, issuers, engine);
        return alias == null ? null : now.number() + ":" + alias;
    }

    @Override
    public @Nullable String chooseServerAlias(String type, Principal @Nullable [] issuers, @Nullable Socket socket) {
        return chooseEngineServerAlias(type, issuers, null);
    }

    @Override
    public X509Certificate @Nullable [] getCertificateChain(String alias) {
        return named(alias).keys().getCertificateChain(bare(alias));
    }

    @Override
    public @Nullable PrivateKey getPrivateKey(String alias) {
        return named(alias).keys().getPrivateKey(bare(alias));
    }

    private Shown named(String alias) {
        Shown now = shown;
        Shown before = now.before();
        return before != null && alias.startsWith(before.number() + ":") ? before : now;
    }

    private static String bare(String alias) {
        return alias.substring(alias.indexOf(':') + 1);
    }

    @Override
    public String @Nullable [] getServerAliases(String type, Principal @Nullable [] issuers) {
        return shown.keys().getServerAliases(type, issuers);
    }

    /** It is no client's. */
    @Override
    public String @Nullable [] getClientAliases(String type, Principal @Nullable [] issuers) {
        return null;
    }

    @Override
    public @Nullable String chooseClientAlias(String[] types, Principal @Nullable [] issuers, @Nullable Socket socket) {
        return null;
    }
}
