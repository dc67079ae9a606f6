/** Call detail records: who paid for which leg. */
package org.opencallback.cdr;
