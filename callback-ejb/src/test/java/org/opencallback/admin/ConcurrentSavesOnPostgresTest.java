package org.opencallback.admin;

import org.opencallback.testing.OnPostgres;

class ConcurrentSavesOnPostgresTest extends OnPostgres implements ConcurrentSavesContract {}
