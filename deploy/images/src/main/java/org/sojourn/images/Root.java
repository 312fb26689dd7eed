package org.sojourn.images;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The files of an image, unpacked, in which programs run as in a container: they see nothing else of this machine. */
record Root(Path folder) {

    private static final List<String> CONTAINER = List.of("unshare", "--user", "--map-root-user", "--mount", "--");

    /** What a container is given: processes, devices, names, and the one folder that it shares with the machine. */
    private static final String ENTER = """
            mount --rbind /proc proc
            mount --rbind /dev dev
            mount --bind /etc/hosts etc/hosts
            mount --bind /etc/resolv.conf etc/resolv.conf
            mount --bind "$0" ".$0"
            exec chroot . "$@"
            """;

    private static final List<String> MOUNTED = List.of("etc/hosts", "etc/resolv.conf");

    /** Whether this machine lets us enter one. */
    static boolean isPossible() {
        var trial = new ArrayList<>(CONTAINER);
        trial.add("true");
        return Program.ends(
                new ProcessBuilder(trial).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD));
    }

    /** Unpacks the layers of a docker archive, with the times of their files. */
    static Root unpack(Path archive, Path folder) throws IOException {
        Folder.empty(folder);
        var layers = Files.createTempDirectory(folder.getParent(), "layers");
        Program.run("tar", "-xf", archive.toString(), "-C", layers.toString());
        for (var layer : new ObjectMapper()
                .readTree(layers.resolve("manifest.json").toFile())
                .at("/0/Layers")) {
            Program.run(
                    "tar",
                    "--warning=no-unknown-keyword",
                    "-xf",
                    layers.resolve(layer.asText()).toString(),
                    "-C",
                    folder.toString());
        }
        Folder.delete(layers);
        return new Root(folder);
    }

    /** A program of the image, which shares a folder with this machine. */
    ProcessBuilder program(Path shared, List<String> command) throws IOException {
        for (var name : List.of("proc", "dev", shared.toString().substring(1))) {
            Files.createDirectories(folder.resolve(name));
        }
        for (var name : MOUNTED) {
            if (Files.notExists(folder.resolve(name))) {
                Files.createFile(folder.resolve(name));
            }
        }
        var entered = new ArrayList<>(CONTAINER);
        entered.addAll(List.of("sh", "-ec", ENTER, shared.toString()));
        entered.addAll(command);
        return new ProcessBuilder(entered).directory(folder.toFile());
    }
}
