package org.sojourn.platform.audit;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.sojourn.platform.crypto.Pem;

/** A pair of Ed25519 keys by which checkpoints are signed. */
record CheckpointKey(PrivateKey signing, PublicKey verifying) {

    private static final String ALGORITHM = "Ed25519";

    /** Of PEM files the first key each; the others are to come, or were used before. Fails while the files do not fit each other. */
    static CheckpointKey in(Path keys) throws IOException, GeneralSecurityException {
        byte[] signing = Pem.read(keys.resolve("checkpoint.key")).getFirst().content();
        var key = new CheckpointKey(
                KeyFactory.getInstance(ALGORITHM).generatePrivate(new PKCS8EncodedKeySpec(signing)),
                verifying(keys.resolve("checkpoint.pub")).getFirst());
        byte[] text = {};
        if (!verify(key.verifying(), text, key.sign(text))) {
            throw new GeneralSecurityException(
                    keys + " has a checkpoint.key that is of another pair than checkpoint.pub");
        }
        return key;
    }

    /** All keys by which checkpoints may have been signed. */
    static List<PublicKey> verifying(Path file) throws IOException, GeneralSecurityException {
        List<PublicKey> keys = new ArrayList<>();
        for (Pem block : Pem.read(file)) {
            keys.add(KeyFactory.getInstance(ALGORITHM).generatePublic(new X509EncodedKeySpec(block.content())));
        }
        return keys;
    }

    /** The first 8 bytes of the key's SHA-256. */
    static String id(PublicKey key) {
        return HexFormat.of().formatHex(Chain.sha256().digest(key.getEncoded()), 0, 8);
    }

    String id() {
        return id(verifying);
    }

    byte[] sign(byte[] text) throws GeneralSecurityException {
        Signature signature = Signature.getInstance(ALGORITHM);
        signature.initSign(signing);
        signature.update(text);
        return signature.sign();
    }

    static boolean verify(PublicKey key, byte[] text, byte[] signed) {
        try {
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initVerify(key);
            signature.update(text);
            return signature.verify(signed);
        } catch (GeneralSecurityException malformed) {
            return false;
        }
    }
}
