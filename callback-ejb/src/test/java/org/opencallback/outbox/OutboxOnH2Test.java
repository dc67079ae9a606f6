package org.opencallback.outbox;

import org.opencallback.testing.OnH2;

class OutboxOnH2Test extends OnH2 implements OutboxContract {}
