package org.opencallback.console;

import org.opencallback.testing.OnPostgres;

class AccountsOnPostgresTest extends OnPostgres implements AccountsContract {}
