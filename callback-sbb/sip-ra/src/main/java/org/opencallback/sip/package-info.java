/** How the SIP stack is set up, and where its messages go. */
@NullMarked
package org.opencallback.sip;

import org.jspecify.annotations.NullMarked;
