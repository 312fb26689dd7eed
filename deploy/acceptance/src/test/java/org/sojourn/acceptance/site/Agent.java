package org.sojourn.acceptance.site;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import org.jboss.byteman.agent.install.Install;
import org.jboss.byteman.agent.submit.ScriptText;
import org.jboss.byteman.agent.submit.Submit;

/** Changes what a running program does, by rules that are taken out again. */
public final class Agent {

    private static final String HERE = "localhost";

    private final Submit submit;

    private Agent(Submit submit) {
        this.submit = submit;
    }

    /** Enters a process of this machine. */
    public static Agent in(long process) {
        int port = freePort();
        try {
            Install.install(Long.toString(process), true, HERE, port, new String[0]);
        } catch (Exception fault) {
            throw new IllegalStateException("The process cannot be entered: " + process, fault);
        }
        return new Agent(new Submit(HERE, port));
    }

    /** Does something while rules are in force. */
    public void during(String rules, Runnable step) {
        put(rules);
        try {
            step.run();
        } finally {
            take(rules);
        }
    }

    /** Puts rules in force. */
    public void put(String rules) {
        try {
            submit.addScripts(scripts(rules));
        } catch (Exception fault) {
            throw new IllegalStateException("The rules could not be put in force: " + rules, fault);
        }
    }

    /** Takes rules out that were put in force. */
    public void take(String rules) {
        try {
            submit.deleteScripts(scripts(rules));
        } catch (Exception fault) {
            throw new IllegalStateException("The rules could not be taken out: " + rules, fault);
        }
    }

    private static List<ScriptText> scripts(String rules) {
        return List.of(new ScriptText("rules.btm", rules));
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException fault) {
            throw new IllegalStateException(fault);
        }
    }
}
