package org.opencallback.admin;

import org.opencallback.testing.OnPostgres;

class AuditOnPostgresTest extends OnPostgres implements AuditContract {}
