package org.opencallback.slee.testing;

import javax.slee.ActivityContextInterface;

/** The SBB activity context interface of {@link ScriptSbb}. */
public interface ScriptActivityContextInterface extends ActivityContextInterface {

  String getNote();

  void setNote(String note);

  int getCount();

  void setCount(int count);

  /** Shared with other SBBs by an alias. */
  String getShared();

  void setShared(String value);
}
