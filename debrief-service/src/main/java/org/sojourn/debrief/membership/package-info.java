/** Who else sees what stands in a case: members admitted by name, and compartments that leave it to them. */
@NullMarked
package org.sojourn.debrief.membership;

import org.jspecify.annotations.NullMarked;
