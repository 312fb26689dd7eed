package org.sojourn.local;

import com.icegreen.greenmail.store.StoredMessage;
import com.icegreen.greenmail.util.GreenMail;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A mail as its recipient would read it. */
record Mail(String receivedAt, String to, String from, String subject, String text) {

    /** What a server has received, in the order of its arrival. */
    static List<Mail> received(GreenMail server) {
        return server.getManagers().getImapHostManager().getAllMessages().stream()
                .sorted(Comparator.comparing(StoredMessage::getReceivedDate))
                .map(Mail::of)
                .toList();
    }

    private static Mail of(StoredMessage stored) {
        var message = stored.getMimeMessage();
        try {
            return new Mail(
                    stored.getReceivedDate().toInstant().toString(),
                    header(message, "To"),
                    header(message, "From"),
                    text(message.getSubject()),
                    message.getContent().toString().strip());
        } catch (MessagingException e) {
            throw new IllegalStateException("A mail cannot be read", e);
        } catch (IOException e) {
            throw new UncheckedIOException("A mail cannot be read", e);
        }
    }

    private static String header(MimeMessage message, String name) throws MessagingException {
        return text(message.getHeader(name, ", "));
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
