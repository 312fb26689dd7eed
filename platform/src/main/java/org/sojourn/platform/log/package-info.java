/** Reading an append-only table without losing what commits late: shared by the outbox relay and the audit sealer. */
@NullMarked
package org.sojourn.platform.log;

import org.jspecify.annotations.NullMarked;
