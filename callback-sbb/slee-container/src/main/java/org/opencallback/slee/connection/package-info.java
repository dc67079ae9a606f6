/** The way into the SLEE for enterprise beans (JSR 240 appendix F). */
package org.opencallback.slee.connection;
