package org.opencallback.jobs;

import org.opencallback.testing.OnH2;

class VerificationOnH2Test extends OnH2 implements VerificationContract {}
