/** Who changed what of the configuration: written with the change, never changed afterwards. */
package org.opencallback.audit;
