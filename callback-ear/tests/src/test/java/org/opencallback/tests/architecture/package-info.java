/** The rules of dependency between the modules. */
package org.opencallback.tests.architecture;
