/** The directory: who may be called back, on which numbers, with which rights. */
package org.opencallback.directory;
