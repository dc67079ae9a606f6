package org.opencallback.triggers;

import org.opencallback.testing.OnH2;

class RefusalNewsOnH2Test extends OnH2 implements RefusalNewsContract {}
