package org.sojourn.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sojourn.local.Part;

/** Asks for one address over and over, on one thread, each request with the next of some tokens. */
final class Wrk {

    /** Requests are made before the time begins; what is left is counting. */
    private static final String SCRIPT = """
            local requests, at = {}, 0
            init = function(args)
              for token in io.lines(args[1]) do
                requests[#requests + 1] = wrk.format("GET", nil, {["Authorization"] = "Bearer " .. token})
              end
              at = math.random(#requests)
            end
            request = function()
              at = at %% #requests + 1
              return requests[at]
            end
            done = function(summary, latency, all)
              local e = summary.errors
              print(string.format("RESULT %%d %%d %%d %%d", summary.requests, summary.duration, e.status,
                e.connect + e.read + e.write + e.timeout))
            end
            """.replace("%%", "%");

    private static final Pattern RESULT = Pattern.compile("RESULT (\\d+) (\\d+) (\\d+) (\\d+)");

    private final Site site;
    private final Path script;
    private final Path tokens;

    Wrk(Site site, String name, List<String> tokens) {
        this.site = site;
        this.script = site.scratch().resolve("wrk.lua");
        this.tokens = site.scratch().resolve(name + ".tokens");
        try {
            Files.writeString(script, SCRIPT);
            Files.write(this.tokens, tokens);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** The processor time is that of these parts. */
    Sample get(URI address, int connections, Duration time, Part... parts) {
        double cpu = site.cpu(parts);
        Sample sample = get(address, connections, time);
        return new Sample(sample.done(), sample.seconds(), site.cpu(parts) - cpu, sample.faults());
    }

    Sample get(URI address, int connections, Duration time) {
        String said = Tool.run(
                site.repository(),
                "wrk",
                "-t1",
                "-c" + connections,
                "-d" + time.toSeconds() + "s",
                "-s",
                script.toString(),
                address.toString(),
                "--",
                tokens.toString());
        Matcher result = RESULT.matcher(said);
        if (!result.find()) {
            throw new IllegalStateException("wrk said: " + said);
        }
        List<String> faults = new ArrayList<>();
        fault(faults, result.group(3), "answers were not 2xx");
        fault(faults, result.group(4), "connections failed or timed out");
        return new Sample(
                Long.parseLong(result.group(1)), Long.parseLong(result.group(2)) / 1e6, 0, List.copyOf(faults));
    }

    private static void fault(List<String> faults, String count, String what) {
        if (!count.equals("0")) {
            faults.add(count + " " + what);
        }
    }
}
