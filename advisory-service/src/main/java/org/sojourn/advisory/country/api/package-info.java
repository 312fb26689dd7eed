/** Countries and groups of countries over HTTP. */
@NullMarked
package org.sojourn.advisory.country.api;

import org.jspecify.annotations.NullMarked;
