package org.opencallback.admin;

import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.opencallback.console.ConsoleUser;
import org.opencallback.console.Roles;
import org.opencallback.directory.Extension;
import org.opencallback.directory.MobilePhone;
import org.opencallback.problem.RefusedException;
import org.opencallback.problem.RefusedException.Problem;
import org.opencallback.testing.Sample;
import org.opencallback.testing.TestDatabase;
import org.opencallback.trunk.Route;
import org.opencallback.trunk.Trunk;

/** What tests of the console's beans do again and again, on every database. */
interface AdministrationScenes {

  TestDatabase database();

  @BeforeEach
  default void reset() {
    Sample.reset(database());
  }

  default Trunk trunk(String name) {
    return with(
        new Trunks(),
        b -> b.all().stream().filter(t -> t.getName().equals(name)).findFirst().orElseThrow());
  }

  default Trunk saveTrunk(Trunk trunk) {
    return with(new Trunks(), b -> b.save(trunk));
  }

  default ConsoleUser administrator(String name) {
    ConsoleUser user = new ConsoleUser();
    user.setName(name);
    user.setPassword("a good password".toCharArray());
    return with(new ConsoleUsers(), b -> b.save(user));
  }

  default void demote(long id) {
    ConsoleUser user = with(new ConsoleUsers(), b -> b.find(id).orElseThrow());
    user.setRole(Roles.OPERATOR);
    with(new ConsoleUsers(), b -> b.save(user));
  }

  default <B extends RowBook<?>, T> T with(B book, Function<B, T> work) {
    return database().inTransaction(em -> work.apply(Books.open(book, em, database())));
  }

  default List<Extension> listed(PageRequest page) {
    return extensions(b -> b.page(page));
  }

  default long counted(String filter) {
    return extensions(b -> b.count(filter));
  }

  default Extension byNumber(String number) {
    return extensions(b -> b.byNumber(number).orElseThrow());
  }

  default Trunk trunk(long id) {
    return with(new Trunks(), b -> b.find(id).orElseThrow());
  }

  default Route route(long id) {
    return with(new Routes(), b -> b.find(id).orElseThrow());
  }

  default <T> T extensions(Function<Extensions, T> work) {
    return with(new Extensions(), work);
  }

  default <T> T settings(Function<ExchangeSettings, T> work) {
    return database().inTransaction(em -> work.apply(Books.settings(em, database())));
  }

  default Extension save(Extension extension) {
    return extensions(b -> b.save(extension));
  }

  default MobilePhone save(MobilePhone mobile) {
    return with(new MobilePhones(), b -> b.save(mobile));
  }

  default void delete(RowBook<?> book, long id) {
    database().run(em -> Books.open(book, em, database()).delete(id));
  }

  default Extension extension(String number) {
    Extension extension = new Extension();
    extension.setNumber(number);
    extension.setName("New");
    extension.setClassOfService(with(new ClassesOfService(), b -> b.find(2).orElseThrow()));
    return extension;
  }

  default MobilePhone mobile(String number) {
    MobilePhone mobile = new MobilePhone();
    mobile.setNumber(number);
    mobile.setExtension(extensions(b -> b.find(Sample.EXTENSION).orElseThrow()));
    return mobile;
  }

  static List<Problem> problems(Runnable work) {
    try {
      work.run();
    } catch (RefusedException e) {
      return e.problems();
    }
    return List.of();
  }
}
