/** The only public entry: routes, edge checks and limits; no business rules, no database. */
@NullMarked
package org.sojourn.gateway;

import org.jspecify.annotations.NullMarked;
