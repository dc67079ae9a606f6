/** What the digits lead to that a mobile dials after the callback. */
package org.opencallback.destinations;
