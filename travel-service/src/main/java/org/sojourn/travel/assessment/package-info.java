/** Applies policy and guidance to a plan, explains the answer and what would change it; the same for a dry run and a submission. */
@NullMarked
package org.sojourn.travel.assessment;

import org.jspecify.annotations.NullMarked;
