package org.opencallback.admin;

import org.opencallback.testing.OnPostgres;

class PersonalRecordsOnPostgresTest extends OnPostgres implements PersonalRecordsContract {}
