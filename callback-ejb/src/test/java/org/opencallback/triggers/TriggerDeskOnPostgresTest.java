package org.opencallback.triggers;

import org.opencallback.testing.OnPostgres;

class TriggerDeskOnPostgresTest extends OnPostgres implements TriggerDeskContract {}
