/** The tables of zones, tariffs and stays, and how they become a price book. */
package org.opencallback.tariffs;
