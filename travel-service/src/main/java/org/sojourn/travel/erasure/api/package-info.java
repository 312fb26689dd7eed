/** Erasures over HTTP. */
@NullMarked
package org.sojourn.travel.erasure.api;

import org.jspecify.annotations.NullMarked;
