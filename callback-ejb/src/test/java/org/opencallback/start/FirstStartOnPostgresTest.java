package org.opencallback.start;

import org.opencallback.testing.OnPostgres;

class FirstStartOnPostgresTest extends OnPostgres implements FirstStartContract {}
