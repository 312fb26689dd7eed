package org.sojourn.platform.test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** A throwaway certificate authority in a folder: made by the JDK's `keytool`, read as PEM. */
public final class Authority {

    private static final String PASSWORD = "throwaway";
    private static final String SIGNER = "authority";
    private static final Base64.Encoder MIME = Base64.getMimeEncoder(64, new byte[] {'\n'});

    private final Path folder;
    private final Path store;

    private Authority(Path folder) {
        this.folder = folder;
        this.store = folder.resolve("authority.p12");
    }

    /** The one in the folder, made on first use. */
    public static Authority in(Path folder) {
        var authority = new Authority(folder);
        try {
            Files.createDirectories(folder);
            if (Files.notExists(authority.store)) {
                authority.make(SIGNER, "CN=Sojourn throwaway authority", List.of("-ext", "bc:c=ca:true"));
                authority.write(
                        "ca.crt",
                        authority.pem(
                                "CERTIFICATE", authority.certificates(SIGNER).getFirst()));
            }
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException("The certificate authority could not be made in " + folder, e);
        }
        return authority;
    }

    /** Its own certificate. */
    public Path certificate() {
        return folder.resolve("ca.crt");
    }

    /** A certificate for a server or client of that name, which is reached at those addresses, if any. */
    public Identity issue(String name, String... addresses) {
        var identity = new Identity(
                folder.resolve(name + ".crt"), folder.resolve(name + ".key"), folder.resolve(name + ".pem"));
        if (Files.exists(identity.both())) {
            return identity;
        }
        try {
            var options = new ArrayList<>(List.of("-signer", SIGNER, "-ext", "eku=serverAuth,clientAuth"));
            if (addresses.length > 0) {
                options.addAll(List.of("-ext", "san=" + String.join(",", addresses)));
            }
            make(name, "CN=" + name, options);
            var certificate = pem("CERTIFICATE", certificates(name).getFirst());
            var key = pem(
                    "PRIVATE KEY", keys().getKey(name, PASSWORD.toCharArray()).getEncoded());
            write(name + ".crt", certificate);
            write(name + ".key", key);
            write(name + ".pem", key + certificate);
            return identity;
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException("No certificate could be issued for " + name, e);
        }
    }

    private void make(String alias, String name, List<String> options) throws IOException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                alias,
                "-dname",
                name,
                "-keyalg",
                "EC",
                "-groupname",
                "secp256r1",
                "-validity",
                "30",
                "-storetype",
                "PKCS12",
                "-keystore",
                store.toString(),
                "-storepass",
                PASSWORD));
        command.addAll(options);
        var log = folder.resolve("keytool.log").toFile();
        var made = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log))
                .start();
        if (made.onExit().join().exitValue() != 0) {
            throw new IOException("keytool failed; see " + log);
        }
    }

    private KeyStore keys() throws IOException, GeneralSecurityException {
        return KeyStore.getInstance(store.toFile(), PASSWORD.toCharArray());
    }

    private List<byte[]> certificates(String alias) throws IOException, GeneralSecurityException {
        var chain = new ArrayList<byte[]>();
        for (var certificate : keys().getCertificateChain(alias)) {
            chain.add(certificate.getEncoded());
        }
        return chain;
    }

    private String pem(String kind, byte[] encoded) {
        return "-----BEGIN %s-----\n%s\n-----END %s-----\n".formatted(kind, MIME.encodeToString(encoded), kind);
    }

    private void write(String name, String content) {
        try {
            var file = folder.resolve(name);
            Files.deleteIfExists(file);
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(file, content);
        } catch (IOException e) {
            throw new UncheckedIOException("Could not be written: " + name, e);
        }
    }

    /** The files of one certificate: alone, its key, and both. */
    public record Identity(Path certificate, Path key, Path both) {}
}
