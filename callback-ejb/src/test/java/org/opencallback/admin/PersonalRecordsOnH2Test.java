package org.opencallback.admin;

import org.opencallback.testing.OnH2;

class PersonalRecordsOnH2Test extends OnH2 implements PersonalRecordsContract {}
