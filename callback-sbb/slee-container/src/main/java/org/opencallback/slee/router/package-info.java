/** The event router: who gets a fired event, in which order and transaction (JSR 240 §8, §9). */
package org.opencallback.slee.router;
