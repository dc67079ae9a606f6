package org.opencallback.admin;

import org.opencallback.testing.OnH2;

class TariffsOnH2Test extends OnH2 implements TariffsContract {}
