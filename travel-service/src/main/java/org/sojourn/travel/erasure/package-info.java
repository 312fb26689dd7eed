/** Erasing a person: asked for by one, decided by another, carried out here and told to the other services. */
@NullMarked
package org.sojourn.travel.erasure;

import org.jspecify.annotations.NullMarked;
