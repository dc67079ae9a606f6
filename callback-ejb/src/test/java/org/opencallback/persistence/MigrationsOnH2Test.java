package org.opencallback.persistence;

import org.opencallback.testing.OnH2;

class MigrationsOnH2Test extends OnH2 implements MigrationsContract {}
