/** Conditions over HTTP. */
@NullMarked
package org.sojourn.travel.condition.api;

import org.jspecify.annotations.NullMarked;
