/** What debrief-service finds out that others should be advised of. */
@NullMarked
package org.sojourn.advisory.findingfeed;

import org.jspecify.annotations.NullMarked;
