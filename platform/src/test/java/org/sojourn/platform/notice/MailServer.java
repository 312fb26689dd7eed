package org.sojourn.platform.notice;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/** A real SMTP server of the tests, which can be stopped. */
public class MailServer implements QuarkusTestResourceLifecycleManager {

    private static GreenMail server = new GreenMail();
    private static ServerSetup setup = ServerSetup.SMTP;

    @Override
    public Map<String, String> start() {
        setup = new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP);
        server = new GreenMail(setup);
        server.start();
        int port = server.getSmtp().getPort();
        setup = new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP);
        return Map.of(
                "SOJOURN_MAIL_HOST", "127.0.0.1",
                "SOJOURN_MAIL_PORT", Integer.toString(port),
                "SOJOURN_MAIL_FROM", "sojourn@sojourn.example",
                "SOJOURN_PUBLIC_URL", "https://sojourn.example");
    }

    @Override
    public void stop() {
        server.stop();
    }

    static GreenMail server() {
        return server;
    }

    /** Starts again where it was, with nothing in it. */
    static void again() {
        server = new GreenMail(setup);
        server.start();
    }
}
