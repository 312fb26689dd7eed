/** Secrets that are mounted as files. */
@NullMarked
package org.sojourn.platform.secret;

import org.jspecify.annotations.NullMarked;
