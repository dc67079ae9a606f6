package org.opencallback.web.pages;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.opencallback.admin.Routes;
import org.opencallback.admin.RowBook;
import org.opencallback.admin.Trunks;
import org.opencallback.trunk.Route;
import org.opencallback.trunk.Trunk;
import org.opencallback.web.RowForm;

/** One route with its trunks in their order. */
@Named
@ViewScoped
public class RoutePage extends RowForm<Route> {

  private static final long serialVersionUID = 1L;

  @EJB transient Routes routes;
  @EJB transient Trunks trunkBook;

  private final List<Choice> choices = new ArrayList<>();
  private transient List<Trunk> trunks;

  /** A place in the order of trunks. */
  public static class Choice implements Serializable {

    private static final long serialVersionUID = 1L;

    private Long trunkId;

    Choice(Long trunkId) {
      this.trunkId = trunkId;
    }

    public Long getTrunkId() {
      return trunkId;
    }

    public void setTrunkId(Long trunkId) {
      this.trunkId = trunkId;
    }
  }

  @Override
  protected RowBook<Route> book() {
    return routes;
  }

  /** The first route is usually that of all numbers. */
  @Override
  protected Route blank() {
    Route route = new Route();
    route.setPrefix(routes.isAny() ? null : "+");
    return route;
  }

  @Override
  protected String list() {
    return "routes";
  }

  @Override
  protected String nameOf(Route row) {
    return row.getPrefix();
  }

  @Override
  protected void loaded(Route read) {
    trunks = trunkBook.all();
    read.getTrunks().forEach(trunk -> choices.add(new Choice(trunk.getId())));
    if (choices.isEmpty()) {
      choices.add(new Choice(trunks.size() == 1 ? trunks.get(0).getId() : null));
    }
  }

  @Override
  protected void collect(Route filled) {
    filled.setTrunks(choices.stream().map(this::chosen).flatMap(Optional::stream).toList());
  }

  private Optional<Trunk> chosen(Choice choice) {
    return trunks.stream().filter(t -> t.getId().equals(choice.getTrunkId())).findFirst();
  }

  /** Adds a place at the end of the order. */
  public void addTrunk() {
    choices.add(new Choice(null));
  }

  /** Takes a place out of the order. */
  public void removeTrunk(int index) {
    choices.remove(index);
  }

  public List<Choice> getChoices() {
    return choices;
  }

  public List<Trunk> getTrunks() {
    return trunks;
  }
}
