/** Tests that run in the container, beside the EAR (Arquillian). */
package org.opencallback.tests.inside;
