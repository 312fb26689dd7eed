package org.sojourn.images;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;

/** The list of what is in an image (CycloneDX): Maven's of the application, and of the base and the runtime, of which Maven knows nothing. */
final class Parts {

    private static final String PACKAGES = "usr/share/sojourn/packages";

    private Parts() {}

    static Path write(Path bill, Root root, Path file) throws IOException {
        var mapper = new ObjectMapper();
        var parts = (ObjectNode) mapper.readTree(bill.toFile());
        var components = (ArrayNode) parts.get("components");
        leaveOutWhatIsNotPacked(components, root);
        var version = System.getProperty("java.runtime.version");
        add(components, "platform", "openjdk", version, "pkg:generic/openjdk@" + version.replace("+", "%2B"));
        var packages = root.folder().resolve(PACKAGES);
        if (Files.exists(packages)) {
            for (var line : Files.readAllLines(packages)) {
                var words = line.split(" ", 2);
                add(
                        components,
                        "library",
                        words[0],
                        words[1],
                        "pkg:deb/debian/" + words[0] + "@" + words[1].replace("+", "%2B"));
            }
        }
        mapper.writerWithDefaultPrettyPrinter().writeValue(file.toFile(), parts);
        return file;
    }

    private static void leaveOutWhatIsNotPacked(ArrayNode components, Root root) throws IOException {
        try (var files = Files.walk(root.folder().resolve("app"))) {
            var packed = files.map(file -> String.valueOf(file.getFileName()))
                    .filter(name -> name.endsWith(".jar"))
                    .collect(Collectors.toSet());
            for (var component = components.iterator(); component.hasNext(); ) {
                var of = component.next();
                var jar = of.path("group").asText() + "." + of.path("name").asText() + "-"
                        + of.path("version").asText();
                if (packed.stream().noneMatch(name -> name.startsWith(jar))) {
                    component.remove();
                }
            }
        }
    }

    private static void add(ArrayNode components, String type, String name, String version, String purl) {
        components
                .addObject()
                .put("type", type)
                .put("bom-ref", purl)
                .put("name", name)
                .put("version", version)
                .put("purl", purl);
    }
}
