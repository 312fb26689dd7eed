/** A running stack as tests reach it: where its parts are, tokens of its people, its databases, and requests as they stand on the wire. */
@NullMarked
package org.sojourn.acceptance.site;

import org.jspecify.annotations.NullMarked;
