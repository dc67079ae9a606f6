package org.opencallback.alerts;

import org.opencallback.testing.OnH2;

class AlertsOnH2Test extends OnH2 implements AlertsContract {}
