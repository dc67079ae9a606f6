/** What Restcomm's resource adaptors ask of a container beyond the standard. */
package org.opencallback.slee.restcomm;
