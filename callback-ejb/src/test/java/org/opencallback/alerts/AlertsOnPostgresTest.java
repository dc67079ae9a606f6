package org.opencallback.alerts;

import org.opencallback.testing.OnPostgres;

class AlertsOnPostgresTest extends OnPostgres implements AlertsContract {}
