/** Refusals of the edge, in the same problem details as the services'. */
@NullMarked
package org.sojourn.gateway.problem;

import org.jspecify.annotations.NullMarked;
