package org.sojourn.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.interfaces.RSAPrivateCrtKey;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.sojourn.platform.test.Authority;

/** All parts of Sojourn on one machine, with their data in one folder: started, controlled and stopped together. */
public final class Stack implements AutoCloseable {

    private final Layout layout;
    private final Ports ports;
    private final Secrets secrets;
    private final Parts parts;
    private final Progress progress;
    private final Optional<ClusterAccess> cluster;

    public Stack(Layout layout, Ports ports, Progress progress) {
        this(layout, ports, progress, Tuning.SMALL);
    }

    public Stack(Layout layout, Ports ports, Progress progress, Tuning tuning) {
        this(layout, ports, progress, tuning, Optional.empty());
    }

    /** With a cluster, only what the services in it need is started here. */
    Stack(Layout layout, Ports ports, Progress progress, Tuning tuning, Optional<ClusterAccess> cluster) {
        this.cluster = cluster;
        this.layout = layout;
        this.ports = ports;
        this.secrets = new Secrets(layout.secrets());
        this.parts = new Parts(layout, ports, secrets, tuning, cluster);
        this.progress = progress;
    }

    /** The stack whose data is in the folder, to control its parts from another process. */
    public static Stack existing(Layout layout, Progress progress) {
        return new Stack(layout, Ports.read(layout.ports()), progress);
    }

    /** What `up --for-cluster` started of a repository for a cluster that reaches this machine at an address, to change it from another process. */
    public static Stack forCluster(Path repository, String address) {
        var layout = Layout.local(repository);
        return new Stack(
                layout,
                Ports.read(layout.ports()),
                new Progress(System.out::println),
                Tuning.SMALL,
                Optional.of(ClusterAccess.at(address, layout)));
    }

    /** The same stack; what this one starts is run in another way. */
    public Stack tuned(Tuning tuning) {
        return new Stack(layout, ports, progress, tuning);
    }

    /** Starts everything and returns when all parts answer; what a killed launcher left running is stopped first. */
    public void start() {
        prepareFolder();
        stopLeftovers();
        try (var tasks = Executors.newVirtualThreadPerTaskExecutor()) {
            var broker = run(tasks, () -> start(Part.KAFKA));
            var database = run(tasks, this::startDatabase);
            var identity = after(database, tasks, this::startIdentity);
            var schemas = after(database, tasks, this::migrate);
            var mail = run(tasks, () -> start(Part.MAIL));
            var services = ports.parts()
                    .filter(part -> part.kind().service())
                    .map(service -> after(
                            CompletableFuture.allOf(broker, mail, identity, schemas), tasks, () -> start(service)))
                    .toList();
            var gateway = after(identity, tasks, () -> start(Part.GATEWAY));
            CompletableFuture.allOf(services.toArray(CompletableFuture[]::new)).join();
            gateway.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    /** Starts what the services in a cluster need, and writes down how they reach it. */
    void startDataPlane(ClusterAccess access) {
        prepareFolder();
        stopLeftovers();
        try (var tasks = Executors.newVirtualThreadPerTaskExecutor()) {
            var broker = run(tasks, () -> start(Part.KAFKA));
            var mail = run(tasks, () -> start(Part.MAIL));
            startDatabase();
            startIdentity();
            CompletableFuture.allOf(broker, mail).join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
        new ClusterFiles(layout, ports, secrets, access, new Migrations(layout, parts, progress)).write();
        progress.step("what the cluster needs is in " + layout.forCluster());
    }

    /** Starts PostgreSQL and Keycloak with the realm and the demonstration people, and nothing else. */
    void startPeopleOnly() {
        prepareFolder();
        startDatabase();
        startIdentity();
    }

    /** Starts one part; returns when it answers. */
    public void start(Part part) {
        start(part, Map.of());
    }

    /** Starts one part with more in its environment than it needs. */
    public void start(Part part, Map<String, String> more) {
        parts.start(part, more);
        progress.step(part.name() + " answers on port " + ports.of(part));
    }

    /** Stops one part in an orderly way. */
    public void stop(Part part) {
        progress.step(part.name() + (parts.stop(part) ? " is stopped" : " does not run"));
    }

    /** Kills one part, as a crash would. */
    public void kill(Part part) {
        progress.step(part.name() + (parts.kill(part) ? " is killed" : " does not run"));
    }

    /** Runs a command of a packaged service, such as `epoch raise`, with the rights of its migration; fails if that fails. */
    public void command(Part service, String... words) {
        new Migrations(layout, parts, progress).command(service, String.join("-", words), List.of(words));
        progress.step(service.name() + " has run " + String.join(" ", words));
    }

    /** Whether the process of a part is there. */
    public boolean runs(Part part) {
        return parts.runs(part);
    }

    /** The replicas that this stack has of a service. */
    public List<Part> replicas(Part service) {
        return service.replicas(ports.replicas()).toList();
    }

    /** The process of a part, if it is there. */
    public Optional<ProcessHandle> process(Part part) {
        return parts.running(part);
    }

    /** A database as the superuser, whom no row-level policy blinds. */
    public Connection database(String name) throws SQLException {
        return parts.postgres().connect(name);
    }

    /** The folder of the database server: its files, its password and its log. */
    public Path databaseFolder() {
        return layout.postgres();
    }

    /** The key by which Keycloak signs. */
    public RSAPrivateCrtKey signingKey() {
        try (var keycloak = database(KeycloakRecipe.DATABASE)) {
            return SigningKey.in(keycloak);
        } catch (SQLException e) {
            throw new IllegalStateException("The key of Keycloak was not found", e);
        }
    }

    /** What a part is told by its environment, for somebody else who runs it. */
    public Map<String, String> environment(Part part) {
        return parts.application(part).environment();
    }

    /** Whether a part says that it is ready, whoever runs it. */
    public boolean isReady(Part part) {
        return Health.isUp(management(part).resolve("/q/health/ready"));
    }

    /** Where a part answers HTTP. */
    public URI address(Part part) {
        return ports.address(part);
    }

    /** Where a part answers for operators. */
    public URI management(Part part) {
        return URI.create("http://localhost:" + ports.management(part));
    }

    /** A fresh access token of a demonstration person. */
    public String token(String username) {
        return realm().token(username);
    }

    /** A fresh access token of a service's own client, which reads the roster. */
    public String serviceToken(Part service) {
        var context = service.kind().context().orElseThrow();
        return realm().serviceToken(service.module(), ApplicationRecipe.clientSecret(secrets, context));
    }

    /** A fresh token of Keycloak's administrator, who changes the realm. */
    public String administratorToken() {
        return realm().administratorToken(KeycloakRecipe.ADMINISTRATOR, KeycloakRecipe.administratorPassword(secrets));
    }

    /** Runs the command `keys` of a packaged service with a word on the key files of a folder. */
    public void keys(String word, Path folder) {
        new Migrations(layout, parts, progress).keys(word, folder);
    }

    /** Has Keycloak sign by another key from now on; tokens of the keys before stay good. */
    public void addSigningKey() {
        realm().addSigningKey(
                        KeycloakRecipe.ADMINISTRATOR,
                        KeycloakRecipe.administratorPassword(secrets),
                        InstantSource.system().instant().getEpochSecond());
    }

    /** A certificate for a server of that name, which the authority of this stack signs. */
    public Authority.Identity issue(String name, String... addresses) {
        return Authority.in(layout.certificates()).issue(name, addresses);
    }

    /** Adds people to the running realm, from a file like that of the demonstration. */
    public void addPeople(Path file) {
        realm().overlay(KeycloakRecipe.ADMINISTRATOR, KeycloakRecipe.administratorPassword(secrets), file);
    }

    /** Tells the demonstration story, or what is left of it; through the gateway, as the demonstration people. */
    public void tellStory() {
        var story = Story.resume(layout.story(), LocalDate.now(ZoneOffset.UTC));
        var steps = new Seed(address(Part.GATEWAY), this::token, story).tell(Story.steps());
        if (steps > 0) {
            progress.step("the demonstration story is told");
        }
    }

    /** Moves domain time on, or back with a negative amount, in all services. */
    public void moveClock(Duration amount) {
        var time = time();
        time.set(time.offset().plus(amount));
    }

    /** The domain time of all services that run. */
    DomainTime time() {
        return DomainTime.of(ports, this::runs);
    }

    /** Stops every part, those that depend on others first; the data stays. */
    @Override
    public void close() {
        var order = Part.all().toList().reversed();
        order.stream()
                .filter(part -> part.kind().service() || part.equals(Part.GATEWAY))
                .parallel()
                .forEach(parts::stop);
        List.of(Part.KEYCLOAK, Part.KAFKA, Part.MAIL).parallelStream().forEach(parts::stop);
        parts.stop(Part.POSTGRES);
    }

    private void prepareFolder() {
        try {
            Files.createDirectories(layout.data());
            Files.createDirectories(layout.checkpointFolder());
            ports.write(layout.ports());
        } catch (IOException e) {
            throw new UncheckedIOException("The folder cannot be used: " + layout.data(), e);
        }
    }

    void stopLeftovers() {
        if (Part.all().anyMatch(parts::runs)) {
            progress.step("stopping parts that an earlier launcher left running");
            close();
        }
    }

    private void startDatabase() {
        start(Part.POSTGRES);
        var postgres = parts.postgres();
        for (var service : Part.services()) {
            var context = service.kind().context().orElseThrow();
            postgres.provision(
                    context,
                    ApplicationRecipe.ownerPassword(secrets, context),
                    ApplicationRecipe.appPassword(secrets, context));
        }
        postgres.provisionOwned(KeycloakRecipe.DATABASE, KeycloakRecipe.databasePassword(secrets));
    }

    private void startIdentity() {
        if (!KeycloakDistribution.isReady()) {
            progress.step("keycloak is unpacked and built, once");
        }
        start(Part.KEYCLOAK);
        layout.mark("realm").once(Mark.changed(layout.realm(), layout.demonstration()), this::applyRealm);
    }

    private void applyRealm() {
        var password = KeycloakRecipe.administratorPassword(secrets);
        realm().create(KeycloakRecipe.ADMINISTRATOR, password, layout.realm(), realmValues());
        realm().overlay(KeycloakRecipe.ADMINISTRATOR, password, layout.demonstration());
        progress.step("keycloak has the realm and the demonstration people");
    }

    private Realm realm() {
        return cluster.map(access -> new Realm(KeycloakRecipe.address(ports, access), access.http()))
                .orElseGet(() -> new Realm(KeycloakRecipe.address(ports)));
    }

    private Map<String, String> realmValues() {
        var values = new HashMap<String, String>();
        values.put("SOJOURN_PUBLIC_URL", address(Part.GATEWAY).toString());
        values.put("SOJOURN_GATEWAY_CLIENT_SECRET", ApplicationRecipe.clientSecret(secrets, "gateway"));
        for (var service : Part.services()) {
            var context = service.kind().context().orElseThrow();
            values.put(
                    "SOJOURN_" + context.toUpperCase(Locale.ROOT) + "_CLIENT_SECRET",
                    ApplicationRecipe.clientSecret(secrets, context));
        }
        return values;
    }

    private void migrate() {
        var migrations = new Migrations(layout, parts, progress);
        migrations.makeKeys();
        for (var service : Part.services()) {
            layout.mark(service.name())
                    .once(Mark.changed(layout.application(service)), () -> migrations.migrate(service));
        }
    }

    private static CompletableFuture<Void> run(ExecutorService tasks, Runnable task) {
        return CompletableFuture.runAsync(task, tasks);
    }

    private static CompletableFuture<Void> after(
            CompletableFuture<Void> earlier, ExecutorService tasks, Runnable task) {
        return earlier.thenRunAsync(task, tasks);
    }
}
