package org.opencallback.admin;

import org.opencallback.testing.OnPostgres;

class ActivityOnPostgresTest extends OnPostgres implements ActivityContract {}
