package org.sojourn.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The TCP connections of a pod, as the kernel of its node lists them: an image without a shell need not be entered. */
final class Sockets {

    private static final Path PROCESSES = Path.of("/proc");
    private static final String LISTENS = "0A";
    private static final Pattern LOOPBACK = Pattern.compile("127\\..*|0:0:0:0:0:0:0:1");

    /** One connection: of a pod to an address, or from an address to a port of the pod. */
    record Link(boolean incoming, String host, int port) {}

    private record Line(int localPort, String host, int remotePort, String state) {}

    private Sockets() {}

    /** A process of the pod, if this machine is the pod's node. */
    static Optional<Path> process(String podUid) {
        String written = podUid.replace('-', '_');
        try (DirectoryStream<Path> processes = Files.newDirectoryStream(PROCESSES, "[0-9]*")) {
            for (Path process : processes) {
                String groups = text(process.resolve("cgroup"));
                if (groups.contains(podUid) || groups.contains(written)) {
                    return Optional.of(process);
                }
            }
            return Optional.empty();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("processes cannot be listed", unreadable);
        }
    }

    /** What comes in to a port stays that when the pod does not listen there any more, so the ports on which it was seen to listen are kept. */
    static Set<Link> of(Path process, Set<Integer> listening) {
        List<Line> lines = Stream.of("tcp", "tcp6")
                .flatMap(table -> text(process.resolve("net").resolve(table)).lines())
                .map(String::strip)
                .filter(line -> Character.isDigit(line.isEmpty() ? ' ' : line.charAt(0)))
                .map(Sockets::line)
                .toList();
        lines.stream()
                .filter(line -> line.state().equals(LISTENS))
                .map(Line::localPort)
                .forEach(listening::add);
        Set<Link> links = new HashSet<>();
        for (Line line : lines) {
            if (line.remotePort() != 0 && !LOOPBACK.matcher(line.host()).matches()) {
                boolean incoming = listening.contains(line.localPort());
                links.add(new Link(incoming, line.host(), incoming ? line.localPort() : line.remotePort()));
            }
        }
        return links;
    }

    /** The address of its node that a pod sends to whatever is not its own. */
    static Optional<String> node(Path process) {
        return text(process.resolve("net/route"))
                .lines()
                .map(line -> line.strip().split("\\s+", -1))
                .filter(words -> words.length > 2 && words[1].equals("00000000"))
                .map(words -> host(words[2]))
                .findFirst();
    }

    private static Line line(String text) {
        String[] words = text.split("\\s+", -1);
        String[] local = words[1].split(":", -1);
        String[] remote = words[2].split(":", -1);
        return new Line(Integer.parseInt(local[1], 16), host(remote[0]), Integer.parseInt(remote[1], 16), words[3]);
    }

    /** Words of four bytes, the lowest first; a mapped address is that of IPv4. */
    private static String host(String hex) {
        byte[] address = new byte[hex.length() / 2];
        for (int at = 0; at < address.length; at++) {
            int from = (at / 4) * 4 + 3 - at % 4;
            address[at] = (byte) Integer.parseInt(hex.substring(from * 2, from * 2 + 2), 16);
        }
        try {
            return InetAddress.getByAddress(address).getHostAddress();
        } catch (IOException impossible) {
            throw new UncheckedIOException(hex, impossible);
        }
    }

    /** A process may end while it is looked at. */
    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException gone) {
            return "";
        }
    }
}
