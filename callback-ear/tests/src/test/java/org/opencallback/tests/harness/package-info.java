/** What the tests of the whole stand on: servers, databases, a directory and free ports. */
package org.opencallback.tests.harness;
