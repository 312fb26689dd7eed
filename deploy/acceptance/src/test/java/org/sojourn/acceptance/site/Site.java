package org.sojourn.acceptance.site;

import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.sojourn.local.Folders;
import org.sojourn.local.Layout;
import org.sojourn.local.Part;
import org.sojourn.local.Ports;
import org.sojourn.local.Progress;
import org.sojourn.local.Stack;

/** A running stack: its addresses, its people's tokens, and its databases from behind. */
public final class Site {

    /** Where trips of the tests go: a day there begins before that of UTC, and whoever departs without a date departs on it. */
    public static final ZoneId ZONE = ZoneId.of("Europe/Oslo");

    /** The services, whose databases are named like them without the word. */
    public static final List<Part> SERVICES = List.of(Part.ADVISORY, Part.TRAVEL, Part.DEBRIEF);

    private final Stack stack;
    private final Path data;
    private final KeptTokens tokens;

    private Site(Stack stack, Path data) {
        this.stack = stack;
        this.data = data;
        this.tokens = new KeptTokens(stack::token);
    }

    /** Starts a stack of what was just built, on free ports and with nothing in it of an earlier run; it stops with this program. */
    public static Site launch(Path repository, Path data, int replicas) {
        Folders.delete(data);
        Stack stack = new Stack(Layout.of(repository, data), Ports.free(replicas), new Progress(System.out::println));
        Runtime.getRuntime().addShutdownHook(new Thread(stack::close));
        stack.start();
        return new Site(stack, data);
    }

    /** The running stack whose data is in a folder. */
    private static Site running(Path repository, Path data) {
        return new Site(Stack.existing(Layout.of(repository, data), new Progress(System.out::println)), data);
    }

    /** For a program: the running stack whose data is in a folder, or for - one of its own. */
    public static Site ofProgram(Path repository, String folder, String name) {
        return folder.equals("-")
                ? launch(repository, repository.resolve("deploy/acceptance/target/" + name + "-stack"), 1)
                : running(repository, Path.of(folder).toAbsolutePath());
    }

    /** The stack itself. */
    public Stack stack() {
        return stack;
    }

    /** Where a part answers. */
    public URI address(Part part) {
        return stack.address(part);
    }

    /** A token of a person, which lives on for two minutes at least. */
    public String token(String person) {
        return tokens.of(person);
    }

    /** A token of a service's own client, which is for Keycloak only. */
    public String clientToken(Part service) {
        return stack.serviceToken(service);
    }

    /** The day on which domain time stands. */
    public LocalDate today() {
        return LocalDate.ofInstant(now(), ZONE);
    }

    /** Where domain time stands. */
    public Instant now() {
        String clock = Answer.to(stack.management(Part.TRAVEL), Request.get("/clock"))
                .body()
                .strip();
        return Instant.parse(clock.substring(clock.lastIndexOf(' ') + 1).strip());
    }

    /** A database as the superuser, whom no row-level policy blinds. */
    public Connection database(String name) throws SQLException {
        return stack.database(name);
    }

    /** The folder of its data. */
    public Path data() {
        return data;
    }

    /** The process of a part. */
    public long process(Part part) {
        return stack.process(part)
                .orElseThrow(() -> new IllegalStateException(part.name() + " does not run"))
                .pid();
    }

    /** The name of a service's database. */
    public static String databaseOf(Part service) {
        return service.name().replace("-service", "");
    }
}
