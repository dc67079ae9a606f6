/** The MBeans by which a SLEE is managed (JSR 240 §14). */
@NullMarked
package org.opencallback.slee.jmx;

import org.jspecify.annotations.NullMarked;
