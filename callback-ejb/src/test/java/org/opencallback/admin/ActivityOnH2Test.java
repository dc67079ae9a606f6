package org.opencallback.admin;

import org.opencallback.testing.OnH2;

class ActivityOnH2Test extends OnH2 implements ActivityContract {}
