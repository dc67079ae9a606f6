/** How long records are kept, and what one person's records are. */
package org.opencallback.records;
