/** Makes an image of each service and of the gateway, as a tar, without a daemon. */
@NullMarked
package org.sojourn.images;

import org.jspecify.annotations.NullMarked;
