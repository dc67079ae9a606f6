package org.opencallback.jobs;

import org.opencallback.testing.OnH2;

class JobRecoveryOnH2Test extends OnH2 implements JobRecoveryContract {}
