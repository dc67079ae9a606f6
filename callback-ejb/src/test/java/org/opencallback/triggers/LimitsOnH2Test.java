package org.opencallback.triggers;

import org.opencallback.testing.OnH2;

class LimitsOnH2Test extends OnH2 implements LimitsContract {}
