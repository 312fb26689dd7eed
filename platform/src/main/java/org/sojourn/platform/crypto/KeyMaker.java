package org.sojourn.platform.crypto;

import com.google.crypto.tink.Configuration;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig2026;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.hybrid.HpkeParameters;
import com.google.crypto.tink.hybrid.HybridConfig2026;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.Base64;

/** Makes the key files a service needs, for an operator's secret store; what is there is kept. */
public final class KeyMaker {

    private final Path directory;

    private KeyMaker(Path directory) {
        this.directory = directory;
    }

    /** Makes the key-encryption key, the pair of the checkpoint signature, and debrief-service's pair for sealed blocks. */
    public static void generate(Path directory) throws IOException, GeneralSecurityException {
        Files.createDirectories(directory);
        KeyMaker maker = new KeyMaker(directory);
        maker.field();
        maker.checkpoint();
        maker.debrief();
    }

    private void field() throws IOException, GeneralSecurityException {
        if (absent(KeyFiles.FIELD)) {
            KeysetHandle keyset = KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM, AeadConfig2026.get());
            write(KeyFiles.FIELD, secret(keyset, AeadConfig2026.get()));
        }
    }

    private void checkpoint() throws IOException, GeneralSecurityException {
        if (absent("checkpoint.key")) {
            KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            write("checkpoint.key", pem("PRIVATE KEY", pair.getPrivate()));
            write("checkpoint.pub", pem("PUBLIC KEY", pair.getPublic()));
        }
    }

    private void debrief() throws IOException, GeneralSecurityException {
        if (absent(KeyFiles.DEBRIEF_PRIVATE)) {
            HpkeParameters parameters = HpkeParameters.builder()
                    .setVariant(HpkeParameters.Variant.TINK)
                    .setKemId(HpkeParameters.KemId.DHKEM_X25519_HKDF_SHA256)
                    .setKdfId(HpkeParameters.KdfId.HKDF_SHA256)
                    .setAeadId(HpkeParameters.AeadId.AES_256_GCM)
                    .build();
            Configuration config = HybridConfig2026.get();
            KeysetHandle pair = KeysetHandle.generateNew(parameters, config);
            write(KeyFiles.DEBRIEF_PRIVATE, secret(pair, config));
            write(
                    KeyFiles.DEBRIEF_PUBLIC,
                    TinkJsonProtoKeysetFormat.serializeKeysetWithoutSecret(pair.getPublicKeysetHandle(), config));
        }
    }

    private static String secret(KeysetHandle keyset, Configuration config) throws GeneralSecurityException {
        return TinkJsonProtoKeysetFormat.serializeKeyset(keyset, config, InsecureSecretKeyAccess.get());
    }

    private boolean absent(String name) {
        return Files.notExists(directory.resolve(name));
    }

    private void write(String name, String content) throws IOException {
        Path file = Files.createFile(
                directory.resolve(name),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, content);
    }

    private static String pem(String kind, Key key) {
        String base64 = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(key.getEncoded());
        return "-----BEGIN %s-----%n%s%n-----END %s-----%n".formatted(kind, base64, kind);
    }
}
