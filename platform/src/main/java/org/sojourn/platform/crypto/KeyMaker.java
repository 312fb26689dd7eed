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
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes the key files a service needs, for an operator's secret store; what is there is kept. */
public final class KeyMaker {

    private static final String CHECKPOINT_PRIVATE = "checkpoint.key";
    private static final String CHECKPOINT_PUBLIC = "checkpoint.pub";

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

    /** Adds a key to each file that is there, beside those it has; what is encrypted or signed anew is still so by the one of before. */
    public static void add(Path directory) throws IOException, GeneralSecurityException {
        KeyMaker maker = ofKeysIn(directory);
        maker.change(KeyFiles.FIELD, AeadConfig2026.get(), keyset -> with(keyset, fieldKey()));
        maker.change(KeyFiles.DEBRIEF_PRIVATE, HybridConfig2026.get(), keyset -> with(keyset, debriefKey()));
        maker.addCheckpoint();
    }

    /** From now on what is encrypted or signed anew is so by the key that was added last; for when every replica has it. */
    public static void promote(Path directory) throws IOException, GeneralSecurityException {
        KeyMaker maker = ofKeysIn(directory);
        maker.change(KeyFiles.FIELD, AeadConfig2026.get(), KeyMaker::promoted);
        maker.change(KeyFiles.DEBRIEF_PRIVATE, HybridConfig2026.get(), KeyMaker::promoted);
        maker.promoteCheckpoint();
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
        if (absent(CHECKPOINT_PRIVATE)) {
            KeyPair pair = checkpointPair();
            write(CHECKPOINT_PRIVATE, Pem.of("PRIVATE KEY", pair.getPrivate()).text());
            write(CHECKPOINT_PUBLIC, Pem.of("PUBLIC KEY", pair.getPublic()).text());
        }
    }

    private void addCheckpoint() throws IOException, GeneralSecurityException {
        if (absent(CHECKPOINT_PRIVATE)) {
            return;
        }
        KeyPair pair = checkpointPair();
        replace(CHECKPOINT_PRIVATE, joined(pem(CHECKPOINT_PRIVATE), List.of(Pem.of("PRIVATE KEY", pair.getPrivate()))));
        replace(CHECKPOINT_PUBLIC, joined(pem(CHECKPOINT_PUBLIC), List.of(Pem.of("PUBLIC KEY", pair.getPublic()))));
    }

    /** What signs no more is left in the file of those who verify alone. */
    private void promoteCheckpoint() throws IOException {
        if (absent(CHECKPOINT_PRIVATE) || pem(CHECKPOINT_PRIVATE).size() == 1) {
            return;
        }
        List<Pem> verifying = pem(CHECKPOINT_PUBLIC);
        replace(CHECKPOINT_PRIVATE, pem(CHECKPOINT_PRIVATE).getLast().text());
        replace(CHECKPOINT_PUBLIC, joined(List.of(verifying.getLast()), verifying.subList(0, verifying.size() - 1)));
    }

    private List<Pem> pem(String name) throws IOException {
        return Pem.read(directory.resolve(name));
    }

    private static String joined(List<Pem> first, List<Pem> others) {
        return Stream.concat(first.stream(), others.stream()).map(Pem::text).collect(Collectors.joining());
    }

    private static KeyPair checkpointPair() throws GeneralSecurityException {
        return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
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
}
