/** What happens once, at the first start. */
package org.opencallback.start;
