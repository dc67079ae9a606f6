package org.opencallback.admin;

import org.opencallback.testing.OnPostgres;

class DemoLimitOnPostgresTest extends OnPostgres implements DemoLimitContract {}
