/** What a request must look like and whom it must come from before anything else sees it. */
@NullMarked
package org.sojourn.gateway.security;

import org.jspecify.annotations.NullMarked;
