/** What every service offers beside its objects: notices, who looked, the audit. */
@NullMarked
package org.sojourn.travel.api;

import org.jspecify.annotations.NullMarked;
