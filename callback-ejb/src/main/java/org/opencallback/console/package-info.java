/** Who may use the console. */
package org.opencallback.console;
