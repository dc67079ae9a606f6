/** The benchmark of the whole: a server of its own with a directory that the load fits. */
package org.opencallback.tests.bench;
