/** The SLEE inside the EAR: what others deploy into it. */
package org.opencallback.tests.slee;
