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
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Mails people that there is a notice: a link, no content. A mail may come twice, with the same message id, where its sender died
 * before it could note that it was sent.
 */
@ApplicationScoped
class NoticeMail {

    private static final Logger LOG = Logger.getLogger(NoticeMail.class);
    private static final Duration LONGEST = Duration.ofHours(1);
    private static final Duration ADDRESS_KNOWN_WITHIN = Duration.ofMinutes(15);
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
            send(due);
        } while (due.size() == BATCH);
    }

    private void send(List<DueMail> due) {
        Map<MailState, List<DueMail>> ended = new EnumMap<>(MailState.class);
        try {
            for (DueMail mail : due) {
                state(mail)
                        .ifPresent(state -> ended.computeIfAbsent(state, _ -> new ArrayList<>())
                                .add(mail));
            }
        } finally {
            ended.forEach((state, mails) -> queue.end(mails, state));
        }
    }

    /** What became of a mail; empty if it is to be tried again. */
    private Optional<MailState> state(DueMail mail) {
        String address = mail.address();
        if (mail.mayGetAddress()) {
            queue.again(mail, ADDRESS_KNOWN_WITHIN);
            return Optional.empty();
        }
        if (address == null) {
            return Optional.of(MailState.NONE);
        }
        try {
            mailer.send(letter(address, mail));
            return Optional.of(MailState.SENT);
        } catch (RuntimeException fault) {
            return putOff(mail, fault);
        }
    }

    private Optional<MailState> putOff(DueMail mail, RuntimeException fault) {
        if (mail.attempts() >= config.attempts()) {
            LOG.errorf(fault, "notice %s was not mailed in %d attempts", mail.id(), mail.attempts());
            return Optional.of(MailState.FAILED);
        }
        LOG.warnf("notice %s could not be mailed yet: %s", mail.id(), fault.getMessage());
        Duration wait = config.retry().multipliedBy(1L << Math.min(mail.attempts() - 1, 20));
        queue.again(mail, wait.compareTo(LONGEST) < 0 ? wait : LONGEST);
        return Optional.empty();
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
