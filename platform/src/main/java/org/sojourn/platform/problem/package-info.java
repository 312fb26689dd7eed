/** Refusals as RFC 9457 problem details; depends on neither Hibernate nor Kafka, for the gateway uses it too. */
@NullMarked
package org.sojourn.platform.problem;

import org.jspecify.annotations.NullMarked;
