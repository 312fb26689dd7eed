package org.sojourn.local;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Keycloak from Maven Central, unpacked and built once into the user's cache. */
final class KeycloakDistribution {

    private static final List<String> BUILD_OPTIONS = List.of(
            "--db=postgres", "--cache=local", "--health-enabled=true", "--features-disabled=kerberos,device-flow,ciba");

    private KeycloakDistribution() {}

    static boolean isReady() {
        return Files.isDirectory(directory(properties()));
    }

    /** The home of a built Keycloak; the first call takes half a minute. */
    static Path home() {
        var properties = properties();
        var home = directory(properties);
        if (Files.isDirectory(home)) {
            return home;
        }
        try {
            Files.createDirectories(home.getParent());
            var fresh = Files.createTempDirectory(home.getParent(), "keycloak-unpacking-");
            unpack(Path.of(properties.getProperty("archive")), fresh);
            build(fresh);
            moveUnlessOtherWasFaster(fresh, home);
            return home;
        } catch (IOException e) {
            throw new UncheckedIOException("Keycloak could not be unpacked into " + home, e);
        }
    }

    static List<String> command(Path home, int heapMegabytes, List<String> arguments) {
        var command = new ArrayList<>(List.of(
                "-XX:MaxMetaspaceSize=256m",
                "-Dkc.home.dir=" + home,
                "-Djboss.server.config.dir=" + home.resolve("conf"),
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-Dpicocli.disable.closures=true",
                "-Dquarkus-log-max-startup-records=10000",
                "-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
                        + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
                "--add-opens=java.base/java.util=ALL-UNNAMED",
                "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
                "--add-opens=java.base/java.security=ALL-UNNAMED",
                "--add-opens=java.base/java.lang=ALL-UNNAMED",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                home.resolve("lib/quarkus-run.jar").toString(),
                "io.quarkus.bootstrap.runner.QuarkusEntryPoint"));
        command.addAll(arguments);
        return Java.command(heapMegabytes, command);
    }

    private static void unpack(Path archive, Path target) throws IOException {
        try (var zip = new ZipFile(archive.toFile())) {
            var entries = zip.entries();
            while (entries.hasMoreElements()) {
                unpack(zip, entries.nextElement(), target);
            }
        }
    }

    private static void unpack(ZipFile zip, ZipEntry entry, Path target) throws IOException {
        var withoutTop = entry.getName().substring(entry.getName().indexOf('/') + 1);
        var path = target.resolve(withoutTop).normalize();
        if (!path.startsWith(target)) {
            throw new IOException("The archive leaves its directory: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(path);
            return;
        }
        Files.createDirectories(path.resolveSibling("."));
        try (var content = zip.getInputStream(entry)) {
            Files.copy(content, path, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static void build(Path home) throws IOException {
        var arguments = new ArrayList<>(List.of("build"));
        arguments.addAll(BUILD_OPTIONS);
        var log = home.resolve("build.log");
        var build = new ProcessBuilder(command(home, 768, arguments))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        if (build.onExit().join().exitValue() != 0) {
            throw new IllegalStateException("Keycloak could not be built: " + Files.readString(log));
        }
    }

    private static void moveUnlessOtherWasFaster(Path fresh, Path home) throws IOException {
        try {
            Files.move(fresh, home, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileAlreadyExistsException | DirectoryNotEmptyException e) {
            if (!Files.isDirectory(home)) {
                throw e;
            }
        }
    }

    private static Path directory(Properties properties) {
        var options = Integer.toHexString(String.join(" ", BUILD_OPTIONS).hashCode());
        var name = "keycloak-" + properties.getProperty("version") + "-" + options;
        return Path.of(System.getProperty("user.home"), ".cache", "sojourn", name);
    }

    private static Properties properties() {
        var properties = new Properties();
        try (var in = KeycloakDistribution.class.getResourceAsStream("/keycloak.properties")) {
            if (in == null) {
                throw new IllegalStateException("keycloak.properties is not on the class path");
            }
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return properties;
        } catch (IOException e) {
            throw new UncheckedIOException("keycloak.properties could not be read", e);
        }
    }
}
