/** Generating the classes that JSR 240 leaves to the SLEE: as little of them as possible. */
package org.opencallback.slee.generation;
