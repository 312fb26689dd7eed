package org.sojourn.acceptance.faults;

import java.io.IOException;
import java.time.Duration;
import org.sojourn.local.Part;

/** Memory that is used up: the kernel allows a process little more than it has, and ends it when it wants that. */
final class Memory {

    private static final ControlGroup GROUP = ControlGroup.of("memory");
    private static final String LIMIT = "memory.limit_in_bytes";
    private static final String USED = "memory.max_usage_in_bytes";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private Memory() {}

    /** What it has from before is not counted. */
    static Injection limited(Part part, int megabytesMore) {
        return Injection.of(site -> strike(site.process(part), megabytesMore), site -> {
            GROUP.remove();
            if (!site.stack().runs(part)) {
                site.stack().start(part);
            }
        });
    }

    private static String strike(long pid, int megabytesMore) throws Exception {
        GROUP.create();
        GROUP.write(LIMIT, megabytesMore + "M");
        GROUP.take(pid);
        return ended(pid)
                ? "process %d was ended when it had taken %d KB more"
                        .formatted(pid, Long.parseLong(GROUP.read(USED)) >> 10)
                : "";
    }

    private static boolean ended(long pid) throws IOException, InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            if (killed() && ProcessHandle.of(pid).filter(ProcessHandle::isAlive).isEmpty()) {
                return true;
            }
            Thread.sleep(Duration.ofMillis(100));
        }
        return false;
    }

    private static boolean killed() throws IOException {
        return GROUP.read("memory.oom_control").lines().anyMatch(line -> line.matches("oom_kill [1-9]\\d*"));
    }
}
