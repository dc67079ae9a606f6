/** The trunks' lines, as the SLEE side asks for them and reports on them. */
package org.opencallback.lines;
