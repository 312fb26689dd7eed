/** Takes case events from Kafka. */
@NullMarked
package org.sojourn.travel.casefeed.messaging;

import org.jspecify.annotations.NullMarked;
