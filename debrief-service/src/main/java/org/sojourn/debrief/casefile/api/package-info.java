/** Notes and findings over HTTP. */
@NullMarked
package org.sojourn.debrief.casefile.api;

import org.jspecify.annotations.NullMarked;
