/** The vendor's tool: makes keys, issues and inspects licences. */
@NullMarked
package org.opencallback.licence.tool;

import org.jspecify.annotations.NullMarked;
