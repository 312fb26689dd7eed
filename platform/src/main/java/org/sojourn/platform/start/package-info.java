/** What has to hold before a service serves: settings that are safe, and a schema that is as new as the service. */
@NullMarked
package org.sojourn.platform.start;

import org.jspecify.annotations.NullMarked;
