package org.opencallback.admin;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.opencallback.console.Roles;
import org.opencallback.numbering.E164;
import org.opencallback.numbering.NumberStep;
import org.opencallback.numbering.NumberingPlan;
import org.opencallback.numbering.TrunkNumbers;
import org.opencallback.problem.RefusedException;
import org.opencallback.problem.RefusedException.Problem;
import org.opencallback.trigger.HostPort;
import org.opencallback.trunk.Trunk;
import org.opencallback.trunk.TrunkPeer;
import org.opencallback.trunk.TrunkSignalling;

/** The trunks. */
@Stateless
@RolesAllowed({Roles.ADMINISTRATOR, Roles.OPERATOR, Roles.AUDITOR})
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
    for (TrunkPeer peer : row.getPeers()) {
      peer.setHost(peer.getHost() == null ? null : HostPort.bare(peer.getHost().strip()));
    }
    if (row.getCountry() != null && row.getCountry().isBlank()) {
      row.setCountry(null);
    }
    row.setOwnedNumbers(row.getOwnedNumbers().stream().map(this::typed).toList());
    TrunkSignalling signalling = row.getSignalling();
    signalling.setAuthUser(blankToNull(signalling.getAuthUser()));
    signalling.setRegistrar(blankToNull(signalling.getRegistrar()));
  }

  private static String blankToNull(String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }

  @Override
  void prepare(Trunk row) {
    TrunkSignalling signalling = row.getSignalling();
    if (signalling.getAuthUser() == null) {
      signalling.dropSecret();
    } else {
      signalling.sealSecret(configuration.sealer(), TrunkSignalling.PURPOSE);
    }
  }

  /**
   * What a trunk would do with a number, whether it is stored or not: nothing is changed.
   *
   * @param incoming the trunk sends it; otherwise it is called through the trunk
   * @param number as the trunk sends it, or as a person types it
   * @throws RefusedException if the trunk's fields are not valid, or a number to call is none
   */
  public List<NumberStep> tryNumber(Trunk row, boolean incoming, String number) {
    List<Problem> problems = new ArrayList<>();
    TrunkChecks.numbers(row, problems);
    Optional<E164> called = E164.of(typed(number));
    if (!incoming && called.isEmpty()) {
      problems.add(
          new Problem(
              "number",
              "a number to call is E.164 such as +48221234567, '%s' is not".formatted(number)));
    }
    if (!problems.isEmpty()) {
      throw new RefusedException(problems);
    }
    TrunkNumbers numbers = configuration.numbers(row);
    NumberingPlan plan = configuration.current().plan();
    return incoming
        ? numbers.stepsIn(number.strip(), plan)
        : numbers.stepsOut(called.orElseThrow(), plan);
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
    TrunkChecks.peers(row, problems);
    TrunkChecks.signalling(row.getSignalling(), problems);
    TrunkChecks.numbers(row, problems);
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
