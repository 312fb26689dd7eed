/** Acknowledgements over HTTP. */
@NullMarked
package org.sojourn.advisory.acknowledgement.api;

import org.jspecify.annotations.NullMarked;
