package org.sojourn.platform.test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/** An initialised PostgreSQL cluster on disk, with the password that its superuser drew. */
record PostgresDirectory(Path path, String password) {

    static final String SUPERUSER = "postgres";

    static PostgresDirectory prepare(Path path) {
        try {
            Files.createDirectories(path);
            var passwordFile = path.resolve("superuser.password");
            if (!Files.exists(path.resolve("data/PG_VERSION"))) {
                writePassword(passwordFile);
                initialise(path, passwordFile);
            }
            return new PostgresDirectory(path, Files.readString(passwordFile).strip());
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL has no directory at " + path, e);
        }
    }

    List<String> command(int port) {
        return asOrdinaryUser(Stream.concat(Stream.of(program()), arguments(port, "127.0.0.1"))
                .toList());
    }

    /** From other machines by TLS and password, and never as the superuser. */
    List<String> command(int port, Outside outside) {
        try {
            var rules = Files.writeString(path.resolve("outside.hba"), """
                    host all all 127.0.0.1/32 scram-sha-256
                    host all %s all reject
                    hostssl all all all scram-sha-256
                    """.formatted(SUPERUSER));
            var encrypted = Stream.of(
                    "--hba_file=" + rules,
                    "--ssl=on",
                    "--ssl_cert_file=" + outside.certificate(),
                    "--ssl_key_file=" + outside.key());
            return asOrdinaryUser(
                    Stream.of(Stream.of(program()), arguments(port, "127.0.0.1," + outside.address()), encrypted)
                            .flatMap(each -> each)
                            .toList());
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL has no directory at " + path, e);
        }
    }

    private static String program() {
        return PostgresBinaries.directory().resolve("bin/postgres").toString();
    }

    private Stream<String> arguments(int port, String addresses) {
        return Stream.of(
                "-D",
                path.resolve("data").toString(),
                "-p",
                Integer.toString(port),
                "--listen_addresses=" + addresses,
                "--unix_socket_directories=",
                "--max_connections=200",
                "--shared_buffers=96MB",
                "--fsync=on",
                "--synchronous_commit=on",
                "--jit=off",
                "--timezone=UTC",
                "--log_timezone=UTC");
    }

    private static void writePassword(Path file) throws IOException {
        var random = new byte[24];
        new SecureRandom().nextBytes(random);
        Files.deleteIfExists(file);
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, HexFormat.of().formatHex(random));
    }

    private static void initialise(Path path, Path passwordFile) throws IOException {
        var command = asOrdinaryUser(List.of(
                PostgresBinaries.directory().resolve("bin/initdb").toString(),
                "-D",
                path.resolve("data").toString(),
                "-U",
                SUPERUSER,
                "--auth=scram-sha-256",
                "--pwfile=" + passwordFile,
                "--encoding=UTF8",
                "--locale=C",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8"));
        var initdb = new ProcessBuilder(command).redirectErrorStream(true).start();
        var output = new String(initdb.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (initdb.onExit().join().exitValue() != 0) {
            throw new IllegalStateException("initdb failed: " + output);
        }
    }

    /** PostgreSQL refuses to run as root; in a user namespace of its own, root is nobody there and keeps its files. */
    private static List<String> asOrdinaryUser(List<String> command) {
        if (!"root".equals(System.getProperty("user.name"))) {
            return command;
        }
        var wrapped = new ArrayList<>(List.of("unshare", "--user"));
        wrapped.addAll(command);
        return List.copyOf(wrapped);
    }
}
