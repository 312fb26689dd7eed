package org.sojourn.images;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The JDK that builds, cut down to what the applications need. */
record JavaRuntime(Path home) {

    static final String PLACE = "/opt/java";

    private static final List<String> MODULES = List.of(
            "java.se",
            "jdk.charsets",
            "jdk.crypto.ec",
            "jdk.jfr",
            "jdk.localedata",
            "jdk.management",
            "jdk.naming.dns",
            "jdk.net",
            "jdk.unsupported",
            "jdk.zipfs");

    /** Links it anew where another JDK or other modules made the one that is there. */
    static JavaRuntime link(Path home) throws IOException {
        var made = System.getProperty("java.runtime.version") + " " + String.join(",", MODULES);
        var mark = home.resolveSibling(home.getFileName() + ".made");
        if (Files.exists(mark) && Files.readString(mark).equals(made)) {
            return new JavaRuntime(home);
        }
        Folder.delete(home);
        Program.run(
                Path.of(System.getProperty("java.home"), "bin", "jlink").toString(),
                "--add-modules",
                String.join(",", MODULES),
                "--strip-java-debug-attributes",
                "--no-header-files",
                "--no-man-pages",
                "--compress=zip-6",
                "--output",
                home.toString());
        Files.writeString(mark, made);
        return new JavaRuntime(home);
    }
}
