package org.opencallback.jobs;

import org.opencallback.testing.OnH2;

class JobLifeOnH2Test extends OnH2 implements JobLifeContract {}
