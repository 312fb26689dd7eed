/** What every service offers about itself: notices, the log of reads, the audit. */
@NullMarked
package org.sojourn.advisory.api;

import org.jspecify.annotations.NullMarked;
