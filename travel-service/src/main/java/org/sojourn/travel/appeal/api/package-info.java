/** Appeals over HTTP. */
@NullMarked
package org.sojourn.travel.appeal.api;

import org.jspecify.annotations.NullMarked;
