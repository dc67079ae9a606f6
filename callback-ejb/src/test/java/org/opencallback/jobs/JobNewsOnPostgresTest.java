package org.opencallback.jobs;

import org.opencallback.testing.OnPostgres;

class JobNewsOnPostgresTest extends OnPostgres implements JobNewsContract {}
