package org.opencallback.web.pages;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import org.opencallback.admin.RowBook;
import org.opencallback.admin.TrunkHealth;
import org.opencallback.admin.Trunks;
import org.opencallback.configuration.LinkStanding;
import org.opencallback.job.TrunkKind;
import org.opencallback.numbering.NumberFormat;
import org.opencallback.numbering.NumberStep;
import org.opencallback.problem.RefusedException;
import org.opencallback.trigger.Transport;
import org.opencallback.trunk.Trunk;
import org.opencallback.trunk.TrunkPeer;
import org.opencallback.web.RowForm;
import org.opencallback.web.WordsConverter;

/** One trunk with its peers. */
@Named
@ViewScoped
public class TrunkPage extends RowForm<Trunk> {

  private static final long serialVersionUID = 1L;

  /** The codecs in the orders in which they can be offered. */
  private static final List<String> CODEC_ORDERS =
      List.of("PCMA, PCMU", "PCMU, PCMA", "PCMA", "PCMU");

  @EJB transient Trunks trunks;
  @EJB transient TrunkHealth health;

  private String tried;
  private transient List<NumberStep> steps = List.of();

  @Override
  protected RowBook<Trunk> book() {
    return trunks;
  }

  @Override
  protected Trunk blank() {
    Trunk trunk = new Trunk();
    trunk.setPeers(List.of(new TrunkPeer()));
    return trunk;
  }

  @Override
  protected String list() {
    return "trunks";
  }

  @Override
  protected String nameOf(Trunk row) {
    return row.getName();
  }

  /** An empty field is no value to Faces; here it says that there is no national prefix. */
  @Override
  protected void collect(Trunk filled) {
    if (filled.getNationalPrefix() == null) {
      filled.setNationalPrefix("");
    }
  }

  /** Shows what becomes of a number that the trunk sends. */
  public void tryIn() {
    tryNumber(true);
  }

  /** Shows what becomes of a number that is called through the trunk. */
  public void tryOut() {
    tryNumber(false);
  }

  private void tryNumber(boolean incoming) {
    steps = List.of();
    try {
      collect(getRow());
      steps = trunks.tryNumber(getRow(), incoming, tried == null ? "" : tried);
    } catch (RefusedException e) {
      notices.refused(e);
    }
  }

  /** The number to be tried, as typed. */
  public String getTried() {
    return tried;
  }

  public void setTried(String tried) {
    this.tried = tried;
  }

  /** What became of the number that was tried. */
  public List<NumberStep> getSteps() {
    return steps;
  }

  /** How its registration and its supervised peers are now. */
  public List<LinkStanding> getStandings() {
    return health.standings().stream()
        .filter(standing -> getRow().getId() != null)
        .filter(standing -> standing.line().trunkId() == getRow().getId())
        .toList();
  }

  /** How many outgoing calls it carries now. */
  public int getChannelsTaken() {
    return getRow().getId() == null ? 0 : health.channelsTaken(getRow().getId());
  }

  /** Adds an empty peer to the form. */
  public void addPeer() {
    List<TrunkPeer> peers = new ArrayList<>(getRow().getPeers());
    peers.add(new TrunkPeer());
    getRow().setPeers(peers);
  }

  /** Takes a peer out of the form. */
  public void removePeer(int index) {
    List<TrunkPeer> peers = new ArrayList<>(getRow().getPeers());
    peers.remove(index);
    getRow().setPeers(peers);
  }

  public String getCodecs() {
    return String.join(", ", getRow().getCodecs());
  }

  public void setCodecs(String codecs) {
    getRow().setCodecs(WordsConverter.read(codecs));
  }

  public List<String> getCodecOrders() {
    return CODEC_ORDERS;
  }

  public TrunkKind[] getKinds() {
    return TrunkKind.values();
  }

  public NumberFormat[] getFormats() {
    return NumberFormat.values();
  }

  public Transport[] getTransports() {
    return Transport.values();
  }
}
