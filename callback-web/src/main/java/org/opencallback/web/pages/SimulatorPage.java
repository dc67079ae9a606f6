package org.opencallback.web.pages;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.opencallback.admin.AccessNumbers;
import org.opencallback.admin.PageRequest;
import org.opencallback.admin.Trunks;
import org.opencallback.directory.AccessNumber;
import org.opencallback.problem.RefusedException;
import org.opencallback.triggers.Simulation;
import org.opencallback.triggers.SimulatorBean;
import org.opencallback.trunk.Trunk;
import org.opencallback.web.Notices;
import org.opencallback.web.Words;

/** Would this caller on this trunk at this time be called back, and why not? */
@Named
@ViewScoped
public class SimulatorPage implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final int CHOICES = 200;

  @EJB transient SimulatorBean simulator;
  @EJB transient Trunks trunkBook;
  @EJB transient AccessNumbers accessNumberBook;
  @Inject transient Notices notices;
  @Inject transient Words words;

  private Long trunk;
  private String caller;
  private String called;
  private boolean diverted;
  private Instant at;
  private transient Simulation outcome;

  /** Asks the exchange. */
  public String simulate() {
    outcome = null;
    if (trunk == null) {
      notices.wrong("trunk", "simulator.trunk.needed");
      return null;
    }
    if (called == null || called.isBlank()) {
      notices.wrong("called", "simulator.called.needed");
      return null;
    }
    try {
      Instant moment = at == null ? Clock.systemUTC().instant() : at;
      String number = caller == null ? "" : caller;
      outcome =
          simulator.simulate(new SimulatorBean.Imagined(trunk, number, called, diverted), moment);
    } catch (RefusedException e) {
      notices.refused(e);
    }
    return null;
  }

  /** What would happen; null before anything was asked. */
  public Simulation getOutcome() {
    return outcome;
  }

  /** The rules that were tried, in the reader's words. */
  public List<Words.TriedRule> getRules() {
    return outcome == null ? List.of() : words.rules(outcome.rules());
  }

  public List<Trunk> getTrunks() {
    return trunkBook.all();
  }

  /** Access numbers to choose from; others can be typed. */
  public List<String> getAccessNumbers() {
    return accessNumberBook.page(PageRequest.first(CHOICES)).stream()
        .map(AccessNumber::getNumber)
        .toList();
  }

  public Long getTrunk() {
    return trunk;
  }

  public void setTrunk(Long trunk) {
    this.trunk = trunk;
  }

  /** The caller's number; empty when it is withheld. */
  public String getCaller() {
    return caller;
  }

  public void setCaller(String caller) {
    this.caller = caller;
  }

  public String getCalled() {
    return called;
  }

  public void setCalled(String called) {
    this.called = called;
  }

  public boolean isDiverted() {
    return diverted;
  }

  public void setDiverted(boolean diverted) {
    this.diverted = diverted;
  }

  /** When the call is made; null for now. */
  public Instant getAt() {
    return at;
  }

  public void setAt(Instant at) {
    this.at = at;
  }
}
