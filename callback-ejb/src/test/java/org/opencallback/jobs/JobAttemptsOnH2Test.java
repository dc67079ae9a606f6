package org.opencallback.jobs;

import org.opencallback.testing.OnH2;

class JobAttemptsOnH2Test extends OnH2 implements JobAttemptsContract {}
