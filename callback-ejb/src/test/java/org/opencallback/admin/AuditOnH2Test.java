package org.opencallback.admin;

import org.opencallback.testing.OnH2;

class AuditOnH2Test extends OnH2 implements AuditContract {}
