/** SIP messages as the service building blocks read and write them: plain classes, no SLEE. */
package org.opencallback.sbb.sip;
