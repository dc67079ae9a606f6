package org.opencallback.triggers;

import org.opencallback.testing.OnPostgres;

class LimitsOnPostgresTest extends OnPostgres implements LimitsContract {}
