package org.sojourn.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sojourn.local.Folders;
import org.sojourn.local.Part;
import org.sojourn.local.Stack;

/**
 * A packaged application beside its copy that runs with an AOT cache, recorded while the application works. The JVM caches only classes
 * of its own loaders, so the copy names its jars in the manifest, as Quarkus does with `quarkus.package.jar.type=aot-jar`.
 */
record AotCache(Stack stack, Path file) {

    private static final String RUN = "quarkus-run.jar";
    private static final String MAIN = "org.sojourn.platform.command.Main";

    static AotCache of(Site site, Part part, Runnable work) {
        Path applications = site.scratch().resolve("aot");
        Path application = applications.resolve(part.name()).resolve("target/quarkus-app");
        Path built = site.repository().resolve(part.name()).resolve("target/quarkus-app");
        Path recorded = site.scratch().resolve(part.name() + ".aotconf");
        Path cache = site.scratch().resolve(part.name() + ".aot");
        try {
            Folders.delete(application);
            copy(built, application);
            flatten(application);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
        site.stack().stop(part);
        Stack recording = site.stackOf(applications, options("-XX:AOTMode=record", "-XX:AOTConfiguration=" + recorded));
        recording.start(part);
        work.run();
        end(recording, part);
        List<String> create = new ArrayList<>();
        create.add(Path.of(System.getProperty("java.home"), "bin/java").toString());
        create.addAll(options("-XX:AOTMode=create", "-XX:AOTConfiguration=" + recorded, "-XX:AOTCache=" + cache));
        create.addAll(List.of("-jar", application.resolve(RUN).toString()));
        Tool.run(site.repository(), Map.of(), create);
        return new AotCache(site.stackOf(applications, options("-XX:AOTCache=" + cache)), cache);
    }

    double megabytes() {
        try {
            return Files.size(file) / 1e6;
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** What was recorded is written while the process ends, which may take longer than a stop waits. */
    private static void end(Stack stack, Part part) {
        stack.process(part).ifPresent(process -> {
            process.destroy();
            process.onExit().join();
        });
        stack.stop(part);
    }

    private static List<String> options(String... more) {
        return Stream.concat(Site.OPTIONS.stream(), Stream.of(more)).toList();
    }

    /** Puts a jar in the place of the starter, that only names the others. */
    private static void flatten(Path application) throws IOException {
        Path run = application.resolve(RUN);
        String jars;
        try (Stream<Path> files = Files.walk(application)) {
            jars = files.filter(file -> file.toString().endsWith(".jar") && !file.equals(run))
                    .map(file -> application.relativize(file).toString())
                    .sorted(Comparator.comparingInt(AotCache::rank).thenComparing(name -> name))
                    .collect(Collectors.joining(" "));
        }
        Manifest manifest;
        try (JarFile starter = new JarFile(run.toFile())) {
            manifest = new Manifest(starter.getManifest());
        }
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, MAIN);
        manifest.getMainAttributes().put(Attributes.Name.CLASS_PATH, jars);
        Files.delete(run);
        try (OutputStream out = Files.newOutputStream(run);
                JarOutputStream jar = new JarOutputStream(out, manifest)) {
            jar.finish();
        }
    }

    /** Classes that Quarkus changed come before what they were made of. */
    private static int rank(String jar) {
        return jar.startsWith("quarkus/") ? 0 : jar.startsWith("app/") ? 1 : 2;
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target);
                }
            }
        }
    }
}
