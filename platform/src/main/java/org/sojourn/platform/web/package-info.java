/** Mechanics of the HTTP API: idempotency keys, versions, keyset pages, allowed actions. */
@NullMarked
package org.sojourn.platform.web;

import org.jspecify.annotations.NullMarked;
