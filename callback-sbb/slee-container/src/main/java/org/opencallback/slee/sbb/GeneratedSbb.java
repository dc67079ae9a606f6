package org.opencallback.slee.sbb;

import javax.slee.Sbb;

/** What every generated SBB class implements: it knows the SBB object it is the instance of. */
public interface GeneratedSbb extends Sbb {

  /** Ties the instance to its SBB object; once, right after its construction. */
  void bindToSlee(SbbObject object);
}
