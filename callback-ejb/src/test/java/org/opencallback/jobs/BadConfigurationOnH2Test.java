package org.opencallback.jobs;

import org.opencallback.testing.OnH2;

class BadConfigurationOnH2Test extends OnH2 implements BadConfigurationContract {}
