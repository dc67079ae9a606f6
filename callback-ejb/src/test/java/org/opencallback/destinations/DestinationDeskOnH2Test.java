package org.opencallback.destinations;

import org.opencallback.testing.OnH2;

class DestinationDeskOnH2Test extends OnH2 implements DestinationDeskContract {}
