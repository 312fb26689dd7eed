/** Figures for whoever watches a service. */
@NullMarked
package org.sojourn.platform.metric;

import org.jspecify.annotations.NullMarked;
