@NullMarked
package org.sojourn.images;

import org.jspecify.annotations.NullMarked;
