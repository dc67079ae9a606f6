package org.opencallback.admin;

import org.opencallback.testing.OnH2;

class TrunkAdministrationOnH2Test extends OnH2 implements TrunkAdministrationContract {}
