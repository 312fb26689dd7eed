/** Files that are kept outside the database. */
@NullMarked
package org.sojourn.platform.file;

import org.jspecify.annotations.NullMarked;
