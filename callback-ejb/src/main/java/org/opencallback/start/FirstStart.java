package org.opencallback.start;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import org.opencallback.console.ConsoleUser;
import org.opencallback.directory.AccessNumber;
import org.opencallback.directory.ClassOfService;
import org.opencallback.directory.Extension;
import org.opencallback.directory.MobilePhone;
import org.opencallback.trigger.Transport;
import org.opencallback.trunk.Route;
import org.opencallback.trunk.Trunk;
import org.opencallback.trunk.TrunkPeer;

/** Fills an empty database; leaves one alone that has been used. */
final class FirstStart {

  private static final String ADMINISTRATOR = "admin";
  private static final String DEMO_CLASS = "National";
  private static final int DEMO_PORT = 5070;

  private final EntityManager em;

  FirstStart(EntityManager em) {
    this.em = em;
  }

  /**
   * Creates the first administrator of the console unless there is a user.
   *
   * @return the password to be told to the operator; empty when nothing was created
   */
  Optional<char[]> createAdministrator(char[] password) {
    if (!isEmpty(ConsoleUser.class)) {
      return Optional.empty();
    }
    ConsoleUser user = new ConsoleUser();
    user.setName(ADMINISTRATOR);
    user.setPassword(password);
    user.setChangePassword(true);
    em.persist(user);
    return Optional.of(password);
  }

  /**
   * Creates a small directory to try the exchange with, unless there is an extension or a trunk, or
   * the classes of service have been changed.
   *
   * @return whether it was created
   */
  boolean createDemoDirectory() {
    Optional<ClassOfService> demoClass = demoClass();
    if (!isEmpty(Extension.class) || !isEmpty(Trunk.class) || demoClass.isEmpty()) {
      return false;
    }
    Extension extension = extension("101", "Demo", demoClass.get());
    em.persist(extension);
    em.persist(extension("102", "Demo desk", demoClass.get()));
    MobilePhone mobile = new MobilePhone();
    mobile.setExtension(extension);
    mobile.setNumber("+48601000001");
    mobile.setLabel("Demo mobile");
    mobile.setTransitPermitted(true);
    mobile.takeSeat(1);
    em.persist(mobile);
    AccessNumber access = new AccessNumber();
    access.setNumber("+48221234500");
    access.setLabel("Demo access number");
    em.persist(access);
    Trunk carrier = carrier();
    em.persist(carrier);
    em.persist(route("+", "All external numbers", carrier));
    em.persist(route("1", "Extensions", carrier));
    return true;
  }

  private Optional<ClassOfService> demoClass() {
    return em
        .createQuery("select c from ClassOfService c where c.name = ?1", ClassOfService.class)
        .setParameter(1, DEMO_CLASS)
        .getResultList()
        .stream()
        .findFirst();
  }

  private static Extension extension(String number, String name, ClassOfService rights) {
    Extension extension = new Extension();
    extension.setNumber(number);
    extension.setName(name);
    extension.setClassOfService(rights);
    return extension;
  }

  private static Trunk carrier() {
    Trunk carrier = new Trunk();
    carrier.setName("carrier");
    carrier.setTrustsAssertedIdentity(true);
    carrier.setPeers(List.of(new TrunkPeer("127.0.0.1", DEMO_PORT, Transport.UDP)));
    return carrier;
  }

  private static Route route(String prefix, String label, Trunk trunk) {
    Route route = new Route();
    route.setPrefix(prefix);
    route.setLabel(label);
    route.setTrunks(List.of(trunk));
    return route;
  }

  private boolean isEmpty(Class<?> entity) {
    return em.createQuery("select r.id from " + entity.getSimpleName() + " r")
        .setMaxResults(1)
        .getResultList()
        .isEmpty();
  }
}
