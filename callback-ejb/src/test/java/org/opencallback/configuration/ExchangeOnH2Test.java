package org.opencallback.configuration;

import org.opencallback.testing.OnH2;

class ExchangeOnH2Test extends OnH2 implements ExchangeContract {}
