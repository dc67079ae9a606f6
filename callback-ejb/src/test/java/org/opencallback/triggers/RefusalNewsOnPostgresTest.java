package org.opencallback.triggers;

import org.opencallback.testing.OnPostgres;

class RefusalNewsOnPostgresTest extends OnPostgres implements RefusalNewsContract {}
