/** Reassessments and recalls over HTTP. */
@NullMarked
package org.sojourn.travel.reassessment.api;

import org.jspecify.annotations.NullMarked;
