package org.opencallback.web.rest;

import java.time.Instant;
import org.opencallback.triggers.SimulatorBean;

/** A trigger call that somebody imagines, as a request describes it. */
public final class ImaginedCall {

  static final Shape<ImaginedCall> SHAPE =
      Shape.of("ImaginedCall", ImaginedCall.class)
          .properties("trunk", "caller", "accessNumber", "diverted", "at")
          .build();

  private String trunk;
  private String caller;
  private String accessNumber;
  private boolean diverted;
  private Instant at;

  /** The same on a trunk that is known. */
  SimulatorBean.Imagined on(long trunkId) {
    return new SimulatorBean.Imagined(
        trunkId,
        caller == null ? "" : caller,
        SimulatorResource.needed("accessNumber", accessNumber),
        diverted);
  }

  /** Name of the trunk on which it comes in. */
  public String getTrunk() {
    return trunk;
  }

  public void setTrunk(String trunk) {
    this.trunk = trunk;
  }

  /** The caller's number; null when it is withheld. */
  public String getCaller() {
    return caller;
  }

  public void setCaller(String caller) {
    this.caller = caller;
  }

  /** The number that is called. */
  public String getAccessNumber() {
    return accessNumber;
  }

  public void setAccessNumber(String accessNumber) {
    this.accessNumber = accessNumber;
  }

  /** Whether it was forwarded to us. */
  public boolean isDiverted() {
    return diverted;
  }

  public void setDiverted(boolean diverted) {
    this.diverted = diverted;
  }

  /** When it is made; null for now. */
  public Instant getAt() {
    return at;
  }

  public void setAt(Instant at) {
    this.at = at;
  }
}
