package org.opencallback.admin;

import org.opencallback.testing.OnPostgres;

class TrunkAdministrationOnPostgresTest extends OnPostgres implements TrunkAdministrationContract {}
