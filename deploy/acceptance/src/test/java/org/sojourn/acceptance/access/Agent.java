package org.sojourn.acceptance.access;

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
        List<ScriptText> scripts = List.of(new ScriptText("mutant.btm", rules));
        try {
            submit.addScripts(scripts);
            try {
                step.run();
            } finally {
                submit.deleteScripts(scripts);
            }
        } catch (Exception fault) {
            throw new IllegalStateException("The rules could not be put in force and taken out: " + rules, fault);
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException fault) {
            throw new IllegalStateException(fault);
        }
    }
}
