package org.opencallback.jobs;

import org.opencallback.testing.OnPostgres;

class BadConfigurationOnPostgresTest extends OnPostgres implements BadConfigurationContract {}
