package org.sojourn.images;

import com.google.cloud.tools.jib.api.CacheDirectoryCreationException;
import com.google.cloud.tools.jib.api.Containerizer;
import com.google.cloud.tools.jib.api.InvalidImageReferenceException;
import com.google.cloud.tools.jib.api.RegistryException;
import com.google.cloud.tools.jib.api.TarImage;
import com.google.cloud.tools.jib.api.buildplan.AbsoluteUnixPath;
import com.google.cloud.tools.jib.api.buildplan.FileEntriesLayer;
import com.google.cloud.tools.jib.api.buildplan.FilePermissions;
import com.google.cloud.tools.jib.api.buildplan.Port;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;

/** The image of an application. What changes least lies lowest: runtime, libraries, application, parts, and what is of no two builds the same. */
record ApplicationImage(Application application, Base base, JavaRuntime runtime, String prefix, String tag) {

    static final String JAVA = JavaRuntime.PLACE + "/bin/java";
    static final String CACHE = "/app/app.aot";
    static final String PARTS = "/usr/share/sojourn/sbom.cdx.json";
    static final List<String> RUN = List.of("-jar", "/app/quarkus-run.jar");

    /** What a cache depends on, so it stands here and not in the chart. */
    static final List<String> OPTIONS = List.of(
            "--sun-misc-unsafe-memory-access=allow",
            "--enable-native-access=ALL-UNNAMED",
            "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
            "-XX:+UseCompactObjectHeaders",
            "-XX:TrimNativeHeapInterval=10000",
            // A JVM whose heap begins smaller than what the cache brings does not start.
            "-XX:InitialRAMPercentage=20",
            "-XX:+ExitOnOutOfMemoryError",
            "-XX:+UnlockDiagnosticVMOptions",
            // Adapters of a newer processor crash an older one: until 25.0.5.
            "-XX:-AOTAdapterCaching");

    private static final String PLACE = "/app";

    /** Quarkus numbers and orders what it generates as its threads come by. */
    private static final String GENERATED = "quarkus/generated-bytecode.jar";

    private static final String USER = "10001:0";
    private static final FilePermissions READABLE = FilePermissions.fromOctalString("644");

    void write(Path archive, Optional<Path> parts, Optional<Path> cache) throws IOException {
        var entrypoint = new ArrayList<>(List.of(JAVA));
        entrypoint.addAll(OPTIONS);
        cache.ifPresent(_ -> entrypoint.add("-XX:AOTCache=" + CACHE));
        entrypoint.addAll(RUN);
        var folder = application.folder();
        try {
            var image = base.image()
                    .addFileEntriesLayer(layer("runtime", runtime.home(), JavaRuntime.PLACE, List.of("")))
                    .addFileEntriesLayer(layer("libraries", folder, PLACE, List.of("lib")))
                    .addFileEntriesLayer(
                            layer("application", folder, PLACE, List.of("app", "quarkus", "quarkus-run.jar")))
                    .setEntrypoint(entrypoint)
                    // Each arena keeps what the JVM's compilers once needed.
                    .addEnvironmentVariable("MALLOC_ARENA_MAX", "2")
                    .setWorkingDirectory(AbsoluteUnixPath.get(PLACE))
                    .setUser(USER)
                    .setExposedPorts(Port.tcp(8080), Port.tcp(9000))
                    .addLabel("org.opencontainers.image.title", application.name())
                    .addLabel("org.opencontainers.image.version", tag)
                    .setCreationTime(Instant.EPOCH);
            parts.ifPresent(list -> image.addFileEntriesLayer(FileEntriesLayer.builder()
                    .setName("parts")
                    .addEntry(list, AbsoluteUnixPath.get(PARTS), READABLE)
                    .build()));
            image.addFileEntriesLayer(unlike(folder.resolve(GENERATED), cache));
            image.containerize(
                    Containerizer.to(TarImage.at(archive).named(prefix + "/" + application.name() + ":" + tag))
                            .setApplicationLayersCache(archive.resolveSibling("layers"))
                            .setBaseImageLayersCache(archive.resolveSibling("layers"))
                            .setToolName("sojourn"));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while " + archive + " was made", stopped);
        } catch (ExecutionException
                | RegistryException
                | CacheDirectoryCreationException
                | InvalidImageReferenceException fault) {
            throw new IllegalStateException(archive + " could not be made", fault);
        }
    }

    /** What differs from the same build made before: generated classes, and the cache of them and all others. */
    private static FileEntriesLayer unlike(Path generated, Optional<Path> cache) {
        var layer = FileEntriesLayer.builder()
                .setName("cache")
                .addEntry(generated, AbsoluteUnixPath.get(PLACE + "/" + GENERATED), READABLE);
        cache.ifPresent(made -> layer.addEntry(made, AbsoluteUnixPath.get(CACHE), READABLE));
        return layer.build();
    }

    /** Jib gives every file the same time, so that two builds are the same; only who may run it is taken over. */
    private static FileEntriesLayer layer(String name, Path folder, String place, List<String> parts)
            throws IOException {
        var layer = FileEntriesLayer.builder().setName(name);
        for (var part : parts) {
            try (Stream<Path> files = Files.walk(folder.resolve(part))) {
                for (var file :
                        files.filter(one -> !one.endsWith(GENERATED)).sorted().toList()) {
                    var inside = folder.relativize(file).toString();
                    layer.addEntry(
                            file,
                            AbsoluteUnixPath.get(inside.isEmpty() ? place : place + "/" + inside),
                            FilePermissions.fromOctalString(
                                    Files.isDirectory(file) || Files.isExecutable(file) ? "755" : "644"));
                }
            }
        }
        return layer.build();
    }
}
