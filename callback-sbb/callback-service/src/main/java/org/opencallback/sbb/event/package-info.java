/** Events that the service building blocks fire themselves. */
package org.opencallback.sbb.event;
