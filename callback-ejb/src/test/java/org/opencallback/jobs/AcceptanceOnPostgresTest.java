package org.opencallback.jobs;

import org.opencallback.testing.OnPostgres;

class AcceptanceOnPostgresTest extends OnPostgres implements AcceptanceContract {}
