/** Advisories and their editions over HTTP. */
@NullMarked
package org.sojourn.advisory.advisory.api;

import org.jspecify.annotations.NullMarked;
