package org.sojourn.local;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The mail server, in a JVM of its own. */
record MailRecipe(Ports ports, Optional<ClusterAccess> cluster) implements Recipe {

    private static final int HEAP = 64;

    @Override
    public List<String> command() {
        return Java.command(
                HEAP,
                List.of(
                        "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                        "-cp",
                        System.getProperty("java.class.path"),
                        MailNode.class.getName(),
                        cluster.map(ClusterAccess::address).orElse("127.0.0.1"),
                        Integer.toString(ports.of(Part.MAIL)),
                        Integer.toString(ports.management(Part.MAIL))));
    }

    @Override
    public Map<String, String> environment() {
        return Map.of();
    }

    @Override
    public boolean answers(ProcessHandle process) {
        return Health.isUp(URI.create("http://127.0.0.1:" + ports.management(Part.MAIL) + "/mails?to=nobody"));
    }
}
