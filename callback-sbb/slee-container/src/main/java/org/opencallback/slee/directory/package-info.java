/** Installing deployable units into a running container by copying files. */
@NullMarked
package org.opencallback.slee.directory;

import org.jspecify.annotations.NullMarked;
