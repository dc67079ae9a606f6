package org.opencallback.admin;

import org.opencallback.testing.OnPostgres;

class TariffsOnPostgresTest extends OnPostgres implements TariffsContract {}
