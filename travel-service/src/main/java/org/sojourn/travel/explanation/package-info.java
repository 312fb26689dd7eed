/** Why a policy applies to a trip, by the very version that decided, however long ago. */
@NullMarked
package org.sojourn.travel.explanation;

import org.jspecify.annotations.NullMarked;
