package org.opencallback.jobs;

import org.opencallback.testing.OnPostgres;

class JobRecoveryOnPostgresTest extends OnPostgres implements JobRecoveryContract {}
