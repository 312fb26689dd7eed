package org.sojourn.images;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The JDK that builds, cut down to what the applications need. */
record JavaRuntime(Path home) {

    static final String PLACE = "/opt/java";

    private static final List<String> MODULES = List.of(
            "java.compiler",
            "java.desktop",
            "java.instrument",
            "java.management",
            "java.naming",
            "java.net.http",
            "java.rmi",
            "java.scripting",
            "java.security.jgss",
            "java.security.sasl",
            "java.sql",
            "java.transaction.xa",
            "jdk.jfr",
            "jdk.management",
            "jdk.naming.dns",
            "jdk.net",
            "jdk.unsupported",
            "jdk.zipfs");

    /** Libraries ask for beans and some types of java.desktop, but nothing is drawn, printed or played here. */
    private static final String UNUSED = "glob:/java.desktop/lib/**";

    private static final List<String> OPTIONS = List.of(
            "--add-modules",
            String.join(",", MODULES),
            "--strip-java-debug-attributes",
            "--no-header-files",
            "--no-man-pages",
            "--compress=zip-9",
            "--exclude-files=" + UNUSED);

    /** Links it anew where another JDK or other options made the one that is there. */
    static JavaRuntime link(Path home) throws IOException {
        var made = System.getProperty("java.runtime.version") + " " + String.join(" ", OPTIONS);
        var mark = home.resolveSibling(home.getFileName() + ".made");
        if (Files.exists(mark) && Files.readString(mark).equals(made)) {
            return new JavaRuntime(home);
        }
        Folder.delete(home);
        var command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "jlink").toString()));
        command.addAll(OPTIONS);
        command.addAll(List.of("--output", home.toString()));
        Program.run(command);
        Files.writeString(mark, made);
        return new JavaRuntime(home);
    }
}
