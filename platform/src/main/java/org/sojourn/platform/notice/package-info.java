/** What people are told: notices with a link and no content. */
@NullMarked
package org.sojourn.platform.notice;

import org.jspecify.annotations.NullMarked;
