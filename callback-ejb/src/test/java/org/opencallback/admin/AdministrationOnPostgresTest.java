package org.opencallback.admin;

import org.opencallback.testing.OnPostgres;

class AdministrationOnPostgresTest extends OnPostgres implements AdministrationContract {}
