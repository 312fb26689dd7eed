/** Fixtures on real parts: PostgreSQL, Kafka, tokens and people, shared by every module's tests and by the local stack. */
@NullMarked
package org.sojourn.platform.test;

import org.jspecify.annotations.NullMarked;
