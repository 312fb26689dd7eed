/** What travel-service says of people who are erased. */
@NullMarked
package org.sojourn.advisory.erasurefeed;

import org.jspecify.annotations.NullMarked;
