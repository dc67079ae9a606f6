package org.opencallback.outbox;

import org.opencallback.testing.OnPostgres;

class OutboxOnPostgresTest extends OnPostgres implements OutboxContract {}
