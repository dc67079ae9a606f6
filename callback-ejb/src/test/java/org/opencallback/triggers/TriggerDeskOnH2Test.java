package org.opencallback.triggers;

import org.opencallback.testing.OnH2;

class TriggerDeskOnH2Test extends OnH2 implements TriggerDeskContract {}
