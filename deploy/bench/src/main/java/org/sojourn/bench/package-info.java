/** Measures Sojourn against its opponents, as ratios of interleaved rounds. */
@NullMarked
package org.sojourn.bench;

import org.jspecify.annotations.NullMarked;
