/** The configuration as calls need it: small, in memory, read again when it changes. */
@NullMarked
package org.opencallback.configuration;

import org.jspecify.annotations.NullMarked;
