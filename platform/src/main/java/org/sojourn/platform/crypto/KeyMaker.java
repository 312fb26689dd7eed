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
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
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

    /** Adds a key to each keyset that is there, beside those it has; what is encrypted anew is still encrypted under the one of before. */
    public static void add(Path directory) throws IOException, GeneralSecurityException {
        KeyMaker maker = ofKeysIn(directory);
        maker.change(KeyFiles.FIELD, AeadConfig2026.get(), keyset -> with(keyset, fieldKey()));
        maker.change(KeyFiles.DEBRIEF_PRIVATE, HybridConfig2026.get(), keyset -> with(keyset, debriefKey()));
    }

    /** From now on what is encrypted anew is encrypted under the key that was added last; for when every replica has it. */
    public static void promote(Path directory) throws IOException, GeneralSecurityException {
        KeyMaker maker = ofKeysIn(directory);
        maker.change(KeyFiles.FIELD, AeadConfig2026.get(), KeyMaker::promoted);
        maker.change(KeyFiles.DEBRIEF_PRIVATE, HybridConfig2026.get(), KeyMaker::promoted);
    }

    private static KeyMaker ofKeysIn(Path directory) throws NoSuchFileException {
        if (!Files.isDirectory(directory)) {
            throw new NoSuchFileException(directory.toString());
        }
        return new KeyMaker(directory);
    }

    private interface Rewriting {
        KeysetHandle of(KeysetHandle keyset) throws GeneralSecurityException;
    }

    private void change(String name, Configuration config, Rewriting rewriting)
            throws IOException, GeneralSecurityException {
        if (absent(name)) {
            return;
        }
        KeysetHandle keyset = rewriting.of(TinkJsonProtoKeysetFormat.parseKeyset(
                Files.readString(directory.resolve(name)), config, InsecureSecretKeyAccess.get()));
        replace(name, secret(keyset, config));
        if (name.equals(KeyFiles.DEBRIEF_PRIVATE)) {
            replace(KeyFiles.DEBRIEF_PUBLIC, open(keyset));
        }
    }

    private static KeysetHandle with(KeysetHandle keyset, KeysetHandle another) throws GeneralSecurityException {
        return KeysetHandle.newBuilder(keyset)
                .addEntry(KeysetHandle.importKey(another.getPrimary().getKey()))
                .build();
    }

    private static KeysetHandle promoted(KeysetHandle keyset) throws GeneralSecurityException {
        KeysetHandle.Builder builder = KeysetHandle.newBuilder(keyset);
        builder.getAt(keyset.size() - 1).makePrimary();
        return builder.build();
    }

    private static KeysetHandle fieldKey() throws GeneralSecurityException {
        return KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM, AeadConfig2026.get());
    }

    private static KeysetHandle debriefKey() throws GeneralSecurityException {
        HpkeParameters parameters = HpkeParameters.builder()
                .setVariant(HpkeParameters.Variant.TINK)
                .setKemId(HpkeParameters.KemId.DHKEM_X25519_HKDF_SHA256)
                .setKdfId(HpkeParameters.KdfId.HKDF_SHA256)
                .setAeadId(HpkeParameters.AeadId.AES_256_GCM)
                .build();
        return KeysetHandle.generateNew(parameters, HybridConfig2026.get());
    }

    private static String open(KeysetHandle pair) throws GeneralSecurityException {
        return TinkJsonProtoKeysetFormat.serializeKeysetWithoutSecret(
                pair.getPublicKeysetHandle(), HybridConfig2026.get());
    }

    private void field() throws IOException, GeneralSecurityException {
        if (absent(KeyFiles.FIELD)) {
            write(KeyFiles.FIELD, secret(fieldKey(), AeadConfig2026.get()));
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
            KeysetHandle pair = debriefKey();
            write(KeyFiles.DEBRIEF_PRIVATE, secret(pair, HybridConfig2026.get()));
            write(KeyFiles.DEBRIEF_PUBLIC, open(pair));
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

    /** At once, so that nobody reads half of it. */
    private void replace(String name, String content) throws IOException {
        String fresh = name + ".new";
        Files.deleteIfExists(directory.resolve(fresh));
        write(fresh, content);
        Files.move(
                directory.resolve(fresh),
                directory.resolve(name),
                StandardCopyOption.ATOMIC_MOVE,
                StandardCopyOption.REPLACE_EXISTING);
    }

    private static String pem(String kind, Key key) {
        String base64 = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(key.getEncoded());
        return "-----BEGIN %s-----%n%s%n-----END %s-----%n".formatted(kind, base64, kind);
    }
}
