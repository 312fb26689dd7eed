package org.sojourn.platform.audit;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;

/** Where the chain is anchored outside the database, and by which keys. */
@ConfigMapping(prefix = "sojourn.audit")
public interface AuditConfig {

    /** The file that checkpoints are appended to, one JSON object a line. */
    Path checkpoints();

    /** The folder of `checkpoint.key` and `checkpoint.pub`. */
    @WithDefault("${sojourn.keys.directory}")
    Path keys();
}
