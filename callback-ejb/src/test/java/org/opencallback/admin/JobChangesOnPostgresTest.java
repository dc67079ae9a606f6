package org.opencallback.admin;

import org.opencallback.testing.OnPostgres;

class JobChangesOnPostgresTest extends OnPostgres implements JobChangesContract {}
