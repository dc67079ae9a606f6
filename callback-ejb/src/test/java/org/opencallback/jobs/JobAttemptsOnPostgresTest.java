package org.opencallback.jobs;

import org.opencallback.testing.OnPostgres;

class JobAttemptsOnPostgresTest extends OnPostgres implements JobAttemptsContract {}
