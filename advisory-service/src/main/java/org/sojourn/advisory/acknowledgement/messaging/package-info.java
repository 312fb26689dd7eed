/** What other services are told of acknowledgements. */
@NullMarked
package org.sojourn.advisory.acknowledgement.messaging;

import org.jspecify.annotations.NullMarked;
