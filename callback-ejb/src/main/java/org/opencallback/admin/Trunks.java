package org.opencallback.admin;

import jakarta.ejb.Stateless;
import java.util.List;
import org.opencallback.admin.RefusedException.Problem;
import org.opencallback.trunk.Trunk;
import org.opencallback.trunk.TrunkPeer;

/** The trunks. */
@Stateless
public class Trunks extends RowBook<Trunk> {

  private static final Listing<Trunk> LISTING =
      new Listing<>(
          Trunk.class,
          List.of(),
          List.of("name"),
          List.of("name", "kind", "enabled", "country"),
          "r.name");

  @Override
  Listing<Trunk> listing() {
    return LISTING;
  }

  /** All trunks, for choosing one. */
  public List<Trunk> all() {
    return em.createQuery("select t from Trunk t order by t.name", Trunk.class).getResultList();
  }

  @Override
  void normalise(Trunk row) {
    row.setPeers(row.getPeers());
    if (row.getCountry() != null && row.getCountry().isBlank()) {
      row.setCountry(null);
    }
  }

  @Override
  void check(Trunk row, List<Problem> problems) {
    boolean doubled =
        em
            .createQuery("select t from Trunk t where t.name = ?1", Trunk.class)
            .setParameter(1, row.getName())
            .getResultList()
            .stream()
            .anyMatch(other -> !other.getId().equals(row.getId()));
    if (doubled) {
      problems.add(new Problem("name", "a trunk named %s exists already".formatted(row.getName())));
    }
    if (row.getPeers().stream().map(TrunkPeer::toString).distinct().count()
        < row.getPeers().size()) {
      problems.add(new Problem("peers", "a peer is given twice in " + row.getPeers()));
    }
  }

  @Override
  void checkDeletion(Trunk row, List<Problem> problems) {
    if (exists("select r.id from Route r join r.trunks t where t.id = ?1", row.getId())) {
      problems.add(
          new Problem("", "routes still use trunk %s: change them first".formatted(row.getName())));
    }
    if (exists("select a.id from AccessNumber a where a.trunk.id = ?1", row.getId())) {
      problems.add(
          new Problem(
              "", "access numbers still use trunk %s: change them first".formatted(row.getName())));
    }
  }
}
