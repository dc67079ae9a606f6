package org.opencallback.jobs;

import org.opencallback.testing.OnH2;

class JobNewsOnH2Test extends OnH2 implements JobNewsContract {}
