package org.opencallback.cuts;

import org.opencallback.testing.OnH2;

class CutDeskOnH2Test extends OnH2 implements CutDeskContract {}
