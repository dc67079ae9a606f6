/** Who wants to be told of what, and on which way; the telling itself is the outbox's. */
package org.opencallback.subscription;
