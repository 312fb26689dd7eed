package org.sojourn.platform.notice;

import io.smallrye.config.ConfigMapping;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** Where links in mails lead, and how long a mail is tried. */
@ConfigMapping(prefix = "sojourn.mail")
interface MailConfig {

    /** The SMTP server; without one, mails wait. */
    Optional<String> host();

    /** What people reach Sojourn by; the path of the object is put behind it. */
    Optional<URI> links();

    /** How long after the first attempt the second is made; each further one waits twice as long, an hour at most. */
    Duration retry();

    int attempts();
}
