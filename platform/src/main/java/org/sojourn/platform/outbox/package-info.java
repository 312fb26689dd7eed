/** Events leave in the transaction of the change they tell of, and reach Kafka in the order of their key. */
@NullMarked
package org.sojourn.platform.outbox;

import org.jspecify.annotations.NullMarked;
