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
        var ports = Ports.free();
        try (var other = new ServerSocket(ports.of(Part.TRAVEL), 1, InetAddress.getLoopbackAddress())) {
            assertThat(Preflight.obstacles(data, ports))
                    .containsExactly("Port " + other.getLocalPort()
                            + ", which travel-service needs, is taken by another program.");
        }
    }

    @Test
    void findsNothingWhereAllIsFree() {
        assertThat(Preflight.obstacles(data, Ports.free())).isEmpty();
    }
}
