/** What calls cost those who pay for them, and whether their money is enough. */
package org.opencallback.spending;
