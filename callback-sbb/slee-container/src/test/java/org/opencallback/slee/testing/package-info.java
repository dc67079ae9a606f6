/** What the runtime's tests are made of: a harness, a resource adaptor, SBBs that run scripts. */
package org.opencallback.slee.testing;
