/** What travel-service says of briefings. */
@NullMarked
package org.sojourn.advisory.briefingfeed;

import org.jspecify.annotations.NullMarked;
