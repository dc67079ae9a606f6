package org.opencallback.destinations;

import org.opencallback.testing.OnPostgres;

class DestinationDeskOnPostgresTest extends OnPostgres implements DestinationDeskContract {}
