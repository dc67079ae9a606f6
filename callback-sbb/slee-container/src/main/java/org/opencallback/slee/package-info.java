/** A JAIN SLEE 1.1 (JSR 240) runtime: its facade and what it asks of its platform. */
package org.opencallback.slee;
