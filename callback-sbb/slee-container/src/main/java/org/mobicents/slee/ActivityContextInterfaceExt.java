package org.mobicents.slee;

import javax.slee.ActivityContextInterface;
import javax.slee.SLEEException;
import javax.slee.TransactionRequiredLocalException;
import javax.slee.facilities.TimerID;

/** An activity context interface object that tells what is tied to the activity context. */
public interface ActivityContextInterfaceExt extends ActivityContextInterface {

  /** The timers that are set on it. */
  TimerID[] getTimers();

  /** The names that are bound to it. */
  String[] getNamesBound();

  /** Holds back its events until the calling thread's transaction has ended. */
  void suspend() throws TransactionRequiredLocalException, SLEEException;
}
