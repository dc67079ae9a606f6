package org.opencallback.licence;

import org.opencallback.testing.OnPostgres;

class LicenceDeskOnPostgresTest extends OnPostgres implements LicenceDeskContract {}
