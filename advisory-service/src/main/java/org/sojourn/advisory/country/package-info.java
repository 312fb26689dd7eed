/** The countries and groups of countries that an advisory can speak about. */
@NullMarked
package org.sojourn.advisory.country;

import org.jspecify.annotations.NullMarked;
