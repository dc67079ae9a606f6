package org.opencallback.persistence;

import org.opencallback.testing.OnPostgres;

class MigrationsOnPostgresTest extends OnPostgres implements MigrationsContract {}
