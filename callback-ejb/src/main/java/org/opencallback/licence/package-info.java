/** The licence: how many numbers may be active. */
package org.opencallback.licence;
