/** Legal holds over HTTP. */
@NullMarked
package org.sojourn.travel.legalhold.api;

import org.jspecify.annotations.NullMarked;
