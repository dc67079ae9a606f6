/** Starts the SLEE inside the EAR, and carries orders from the EJB side to it. */
@NullMarked
package org.opencallback.boot;

import org.jspecify.annotations.NullMarked;
