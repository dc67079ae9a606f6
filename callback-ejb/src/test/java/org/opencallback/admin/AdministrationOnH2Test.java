package org.opencallback.admin;

import org.opencallback.testing.OnH2;

class AdministrationOnH2Test extends OnH2 implements AdministrationContract {}
