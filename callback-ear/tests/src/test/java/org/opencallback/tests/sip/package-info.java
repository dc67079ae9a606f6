/** The main job on real SIP and RTP against the deployed EAR. */
package org.opencallback.tests.sip;
