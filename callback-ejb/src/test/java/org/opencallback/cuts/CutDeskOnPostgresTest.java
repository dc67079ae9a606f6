package org.opencallback.cuts;

import org.opencallback.testing.OnPostgres;

class CutDeskOnPostgresTest extends OnPostgres implements CutDeskContract {}
