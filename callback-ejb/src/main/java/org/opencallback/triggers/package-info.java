/** Deciding on trigger calls: facts from the directory, admission, records of refusals. */
package org.opencallback.triggers;
