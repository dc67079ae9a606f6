package org.opencallback.configuration;

import org.opencallback.testing.OnPostgres;

class ExchangeOnPostgresTest extends OnPostgres implements ExchangeContract {}
