/**
 * Secrets: those that must be kept readable, such as a carrier's password, sealed with the server's
 * key; passwords of people, hashed.
 */
@NullMarked
package org.opencallback.secrets;

import org.jspecify.annotations.NullMarked;
