package org.opencallback.admin;

import org.opencallback.testing.OnH2;

class JobChangesOnH2Test extends OnH2 implements JobChangesContract {}
