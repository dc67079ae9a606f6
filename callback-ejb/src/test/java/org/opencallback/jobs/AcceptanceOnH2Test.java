package org.opencallback.jobs;

import org.opencallback.testing.OnH2;

class AcceptanceOnH2Test extends OnH2 implements AcceptanceContract {}
