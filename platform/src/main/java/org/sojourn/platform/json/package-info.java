/** JSON in columns of the database, written apart from the JSON of the API. */
@NullMarked
package org.sojourn.platform.json;

import org.jspecify.annotations.NullMarked;
