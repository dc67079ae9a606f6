package org.opencallback.licence;

import org.opencallback.testing.OnH2;

class LicenceDeskOnH2Test extends OnH2 implements LicenceDeskContract {}
