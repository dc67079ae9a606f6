package org.opencallback.jobs;

import org.opencallback.testing.OnPostgres;

class JobLifeOnPostgresTest extends OnPostgres implements JobLifeContract {}
