/** The console of the deployed EAR, as a browser without scripts asks for its pages. */
package org.opencallback.tests.console;
