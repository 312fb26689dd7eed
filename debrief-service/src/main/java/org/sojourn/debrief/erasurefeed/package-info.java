/** What travel-service says of people who are erased. */
@NullMarked
package org.sojourn.debrief.erasurefeed;

import org.jspecify.annotations.NullMarked;
