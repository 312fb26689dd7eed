/** Other plans for trips that were filed: what they change, whether that is material, and the decision on that alone. */
@NullMarked
package org.sojourn.travel.amendment;

import org.jspecify.annotations.NullMarked;
