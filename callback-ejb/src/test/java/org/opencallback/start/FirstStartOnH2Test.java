package org.opencallback.start;

import org.opencallback.testing.OnH2;

class FirstStartOnH2Test extends OnH2 implements FirstStartContract {}
