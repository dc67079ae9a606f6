package org.opencallback.admin;

import org.opencallback.testing.OnH2;

class DemoLimitOnH2Test extends OnH2 implements DemoLimitContract {}
