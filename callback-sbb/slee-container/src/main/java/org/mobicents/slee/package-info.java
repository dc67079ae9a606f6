/**
 * The extensions of Restcomm's SLEE that services written for it cast to, declared anew so that
 * these link: names and signatures are those of its artifact {@code jain-slee-11-ext}.
 */
package org.mobicents.slee;
