package org.sojourn.images;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.regex.Pattern;
import java.util.zip.Deflater;

/** What the build packaged, as it goes into an image. */
record Application(String name, Path folder) {

    static final List<String> NAMES = List.of("advisory-service", "travel-service", "debrief-service", "gateway");

    private static final Pattern NATIVE = Pattern.compile(".*\\.(so|a|dll|dylib|jnilib)");
    private static final Pattern OURS = Pattern.compile(".*linux[/-]%s/.*"
            .formatted(System.getProperty("os.arch").equals("aarch64") ? "aarch64" : "(amd64|x86_64)"));

    /** Libraries bring native code for every platform they know; the copy keeps that of this one. */
    static Application copy(String name, Path packaged, Path folder) throws IOException {
        Folder.empty(folder);
        try (var files = Files.walk(packaged)) {
            for (var file : files.toList()) {
                var target = folder.resolve(packaged.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else if (file.toString().endsWith(".jar") && isForOthersToo(file)) {
                    copyOurs(file, target);
                } else {
                    Files.copy(file, target);
                }
            }
        }
        return new Application(name, folder);
    }

    private static boolean isForOthersToo(Path jar) throws IOException {
        try (var file = new JarFile(jar.toFile())) {
            return file.stream().anyMatch(Application::isForeign);
        }
    }

    private static boolean isForeign(JarEntry entry) {
        var name = entry.getName().toLowerCase(Locale.ROOT);
        return NATIVE.matcher(name).matches() && !OURS.matcher(name).matches();
    }

    private static void copyOurs(Path from, Path to) throws IOException {
        try (var in = new JarFile(from.toFile());
                var out = new JarOutputStream(Files.newOutputStream(to))) {
            out.setLevel(Deflater.BEST_COMPRESSION);
            for (var entry : in.stream().filter(entry -> !isForeign(entry)).toList()) {
                var copy = new JarEntry(entry.getName());
                copy.setTimeLocal(entry.getTimeLocal());
                out.putNextEntry(copy);
                in.getInputStream(entry).transferTo(out);
                out.closeEntry();
            }
        }
    }
}
