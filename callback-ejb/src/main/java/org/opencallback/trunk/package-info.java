/** Trunks and the routes that lead to them. */
package org.opencallback.trunk;
