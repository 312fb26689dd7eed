/** Takes edition events from Kafka. */
@NullMarked
package org.sojourn.travel.advisoryfeed.messaging;

import org.jspecify.annotations.NullMarked;
