/** The topics of an installation and who may do what with them, made by an operator's command. */
@NullMarked
package org.sojourn.platform.topic;

import org.jspecify.annotations.NullMarked;
