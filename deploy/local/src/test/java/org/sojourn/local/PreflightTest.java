package org.sojourn.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PreflightTest {

    @TempDir
    Path data;

    @Test
    void namesTheTakenPortAndThePartThatNeedsIt() throws IOException {
        var ports = Ports.free(1);
        try (var other = new ServerSocket(ports.of(Part.TRAVEL), 1, InetAddress.getLoopbackAddress())) {
            assertThat(Preflight.obstacles(data, ports))
                    .containsExactly("Port " + other.getLocalPort()
                            + ", which travel-service needs, is taken by another program.");
        }
    }

    @Test
    void looksAtEachReplicaThatIsWanted() throws IOException {
        var ports = Ports.free(2);
        try (var other = new ServerSocket(ports.of(Part.TRAVEL) + 10, 1, InetAddress.getLoopbackAddress())) {
            assertThat(Preflight.obstacles(data, ports))
                    .containsExactly("Port " + other.getLocalPort()
                            + ", which travel-service-2 needs, is taken by another program.");
            assertThat(Preflight.obstacles(data, new Ports(ports.first(), 1))).isEmpty();
        }
    }

    @Test
    void findsNothingWhereAllIsFree() {
        assertThat(Preflight.obstacles(data, Ports.free(1))).isEmpty();
    }
}
