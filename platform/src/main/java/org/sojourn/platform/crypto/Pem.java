package org.sojourn.platform.crypto;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.Key;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;

/** One of the blocks of a PEM file, as text that ends its line. */
public record Pem(String text) {

    private static final Pattern BLOCK =
            Pattern.compile("-----BEGIN ([A-Z ]+)-----(.*?)-----END \\1-----", Pattern.DOTALL);

    static Pem of(String kind, Key key) {
        String base64 = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(key.getEncoded());
        return new Pem("-----BEGIN %s-----\n%s\n-----END %s-----\n".formatted(kind, base64, kind));
    }

    /** In their order, at least one; a file without any is a fault. */
    public static List<Pem> read(Path file) throws IOException {
        List<Pem> blocks = BLOCK.matcher(Files.readString(file))
                .results()
                .map(block -> new Pem(block.group() + "\n"))
                .toList();
        if (blocks.isEmpty()) {
            throw new IOException(file + " has no PEM block");
        }
        return blocks;
    }

    public byte[] content() {
        return Base64.getMimeDecoder().decode(BLOCK.matcher(text).replaceFirst("$2"));
    }
}
