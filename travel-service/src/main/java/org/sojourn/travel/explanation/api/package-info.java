/** Explanations over HTTP. */
@NullMarked
package org.sojourn.travel.explanation.api;

import org.jspecify.annotations.NullMarked;
