/** Identifiers: UUIDv7 for machines, short references for people. */
@NullMarked
package org.sojourn.platform.id;

import org.jspecify.annotations.NullMarked;
