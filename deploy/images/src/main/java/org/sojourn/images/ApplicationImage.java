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
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;

/** The image of a packaged application. What changes least lies lowest: runtime, libraries, application. */
record ApplicationImage(Path application, String name, String tag) {

    private static final String PLACE = "/app";
    private static final String USER = "10001:0";
    private static final List<String> ENTRYPOINT = List.of(
            JavaRuntime.PLACE + "/bin/java",
            "--sun-misc-unsafe-memory-access=allow",
            "--enable-native-access=ALL-UNNAMED",
            "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
            "-XX:+ExitOnOutOfMemoryError",
            "-jar",
            PLACE + "/quarkus-run.jar");

    Path write(Base base, JavaRuntime runtime, Path archive) throws IOException {
        try {
            base.image()
                    .addFileEntriesLayer(layer("runtime", runtime.home(), JavaRuntime.PLACE, List.of("")))
                    .addFileEntriesLayer(layer("libraries", application, PLACE, List.of("lib")))
                    .addFileEntriesLayer(
                            layer("application", application, PLACE, List.of("app", "quarkus", "quarkus-run.jar")))
                    .setEntrypoint(ENTRYPOINT)
                    .setWorkingDirectory(AbsoluteUnixPath.get(PLACE))
                    .setUser(USER)
                    .setExposedPorts(Port.tcp(8080), Port.tcp(9000))
                    .addLabel("org.opencontainers.image.title", name)
                    .addLabel("org.opencontainers.image.version", tag)
                    .setCreationTime(Instant.EPOCH)
                    .containerize(Containerizer.to(TarImage.at(archive).named(name + ":" + tag))
                            .setApplicationLayersCache(archive.resolveSibling("layers"))
                            .setBaseImageLayersCache(archive.resolveSibling("layers"))
                            .setToolName("sojourn"));
            return archive;
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

    /** Jib gives every file the same time, so that two builds are the same; only who may run it is taken over. */
    private static FileEntriesLayer layer(String name, Path folder, String place, List<String> parts)
            throws IOException {
        var layer = FileEntriesLayer.builder().setName(name);
        for (var part : parts) {
            try (Stream<Path> files = Files.walk(folder.resolve(part))) {
                for (var file : files.sorted().toList()) {
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
