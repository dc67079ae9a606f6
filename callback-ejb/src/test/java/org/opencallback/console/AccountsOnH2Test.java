package org.opencallback.console;

import org.opencallback.testing.OnH2;

class AccountsOnH2Test extends OnH2 implements AccountsContract {}
