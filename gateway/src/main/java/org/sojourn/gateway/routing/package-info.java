/** The route table, and the passing of requests to the services. */
@NullMarked
package org.sojourn.gateway.routing;

import org.jspecify.annotations.NullMarked;
