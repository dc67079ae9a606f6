package org.opencallback.jobs;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.LocalBean;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import org.opencallback.job.CallWatcher;
import org.opencallback.job.LiveCalls;

/** Holds the board that the SLEE side tells of the calls in progress, for the console. */
@Singleton
@LocalBean
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class LiveCallsBean implements LiveCalls {

  private final CallBoard board = new CallBoard();

  @Override
  public CallWatcher watcher() {
    return board;
  }

  /** The calls in progress at this node. */
  public CallBoard board() {
    return board;
  }
}
