package org.opencallback.admin;

import org.opencallback.testing.OnH2;

class ConcurrentSavesOnH2Test extends OnH2 implements ConcurrentSavesContract {}
