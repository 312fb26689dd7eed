package org.sojourn.acceptance.badinput;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.sojourn.acceptance.site.Answer;
import org.sojourn.acceptance.site.Request;
import org.sojourn.local.Part;

/** Clients that take their time; they wait some seconds each, so they are no part of the fast run. */
final class SlowCases {

    private static final int IDLE = 500;

    private SlowCases() {}

    static void write(Cases cases) {
        World world = cases.world();
        cases.add(Group.SLOW, "body by the byte", Expect.dropped(), () -> trickle(world));
        cases.add(Group.SLOW, IDLE + " idle connections", Expect.taken(200), () -> besideIdleOnes(world));
    }

    /** A byte a second, until the gateway has had enough. */
    private static Answer trickle(World world) {
        URI gateway = world.site().address(Part.GATEWAY);
        Request post =
                Request.create("/api/trips", "").as(world.site().token("emil")).with("Content-Length: 1000");
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), gateway.getPort())) {
            socket.setSoTimeout(1);
            socket.getOutputStream().write(post.bytes(gateway.getAuthority()));
            for (int second = 0; second < 30; second++) {
                socket.getOutputStream().write(' ');
                socket.getOutputStream().flush();
                Thread.sleep(Duration.ofSeconds(1));
                if (socket.getInputStream().available() > 0) {
                    String answer = new String(socket.getInputStream().readNBytes(12), ISO_8859_1);
                    return new Answer(Integer.parseInt(answer.substring(9)), answer, "");
                }
            }
            return new Answer(299, "", "waits for longer than 30 s");
        } catch (IOException closed) {
            return new Answer(0, "", "");
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return new Answer(299, "", "interrupted");
        }
    }

    private static Answer besideIdleOnes(World world) {
        List<Socket> idle = new ArrayList<>();
        try {
            for (int i = 0; i < IDLE; i++) {
                idle.add(new Socket(
                        InetAddress.getLoopbackAddress(),
                        world.site().address(Part.GATEWAY).getPort()));
            }
            long begun = System.nanoTime();
            Answer answer =
                    world.asking("emil", Request.get("/api/trips?limit=1")).get();
            long took = Duration.ofNanos(System.nanoTime() - begun).toMillis();
            return took < 5_000 ? answer : new Answer(299, "", "took " + took + " ms");
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        } finally {
            idle.forEach(SlowCases::close);
        }
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
