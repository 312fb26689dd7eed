/** How much and how often: rates, sizes and times. */
@NullMarked
package org.sojourn.gateway.limits;

import org.jspecify.annotations.NullMarked;
