/** What other services are told of editions. */
@NullMarked
package org.sojourn.advisory.advisory.messaging;

import org.jspecify.annotations.NullMarked;
