/** The world's numbering plans as Google's libphonenumber knows them. */
@NullMarked
package org.opencallback.numbering.libphonenumber;

import org.jspecify.annotations.NullMarked;
