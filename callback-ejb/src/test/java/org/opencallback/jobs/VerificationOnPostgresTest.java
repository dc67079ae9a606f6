package org.opencallback.jobs;

import org.opencallback.testing.OnPostgres;

class VerificationOnPostgresTest extends OnPostgres implements VerificationContract {}
