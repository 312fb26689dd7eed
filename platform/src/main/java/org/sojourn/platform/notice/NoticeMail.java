package org.sojourn.platform.notice;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.quarkus.mailer.Mail;
import io.quarkus.mailer.Mailer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import org.jboss.logging.Logger;

/**
 * Mails people that there is a notice: a link, no content. A mail may come twice, with the same message id, where its sender died
 * before it could note that it was sent.
 */
@ApplicationScoped
class NoticeMail {

    private static final Logger LOG = Logger.getLogger(NoticeMail.class);
    private static final Duration LONGEST = Duration.ofHours(1);
    private static final int BATCH = 50;

    private final MailQueue queue;
    private final Mailer mailer;
    private final MailConfig config;

    NoticeMail(MailQueue queue, Mailer mailer, MailConfig config) {
        this.queue = queue;
        this.mailer = mailer;
        this.config = config;
    }

    /** No sweep, for it must not hold a transaction open while the mail server answers. */
    @Produces
    @Singleton
    RecurringTask<Void> task() {
        return Tasks.recurring("notice-mail", FixedDelay.ofSeconds(1)).execute((instance, context) -> {
            if (config.host().isPresent()) {
                send();
            }
        });
    }

    private void send() {
        List<DueMail> due;
        do {
            due = queue.take(BATCH);
            due.forEach(this::send);
        } while (due.size() == BATCH);
    }

    private void send(DueMail mail) {
        String address = mail.address();
        if (address == null) {
            queue.end(mail, MailState.NONE);
            return;
        }
        try {
            mailer.send(letter(address, mail));
            queue.end(mail, MailState.SENT);
        } catch (RuntimeException fault) {
            putOff(mail, fault);
        }
    }

    private void putOff(DueMail mail, RuntimeException fault) {
        if (mail.attempts() >= config.attempts()) {
            LOG.errorf(fault, "notice %s was not mailed in %d attempts", mail.id(), mail.attempts());
            queue.end(mail, MailState.FAILED);
        } else {
            LOG.warnf("notice %s could not be mailed yet: %s", mail.id(), fault.getMessage());
            Duration wait = config.retry().multipliedBy(1L << Math.min(mail.attempts() - 1, 20));
            queue.again(mail, wait.compareTo(LONGEST) < 0 ? wait : LONGEST);
        }
    }

    private Mail letter(String address, DueMail mail) {
        String base = config.links().map(Object::toString).orElse("");
        return Mail.withText(address, "You have a notice", """
                        There is something for you in Sojourn. Sign in to read it:

                        %s%s
                        """.formatted(base, mail.link()))
                .addHeader("Message-ID", "<" + mail.id() + "@sojourn>")
                .addHeader("Auto-Submitted", "auto-generated");
    }
}
