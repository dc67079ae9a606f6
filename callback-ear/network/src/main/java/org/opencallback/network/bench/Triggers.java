package org.opencallback.network.bench;

import java.util.List;

/** Places the trigger calls of flows at a steady rate. */
interface Triggers extends AutoCloseable {

  /** Places them all and returns when the last is placed. */
  void place(List<Flow> flows);

  /** Tells the flows what is known only at the end. */
  void finish(List<Flow> flows);

  @Override
  void close();
}
