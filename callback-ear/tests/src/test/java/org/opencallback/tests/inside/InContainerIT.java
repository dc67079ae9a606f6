package org.opencallback.tests.inside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import jakarta.ejb.EJBAccessException;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import java.io.File;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.assertj.core.api.Assertions;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.EmptyAsset;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.opencallback.admin.ClassesOfService;
import org.opencallback.admin.ConsoleUsers;
import org.opencallback.admin.Extensions;
import org.opencallback.admin.JobActions;
import org.opencallback.admin.Jobs;
import org.opencallback.admin.MobilePhones;
import org.opencallback.admin.PageRequest;
import org.opencallback.admin.RowBook;
import org.opencallback.directory.Extension;
import org.opencallback.directory.MobilePhone;
import org.opencallback.problem.RefusedException;
import org.opencallback.tests.console.OnInstallation;
import org.opencallback.trigger.CallerIdentity;
import org.opencallback.trigger.RefusalReason;
import org.opencallback.trigger.SignallingPeer;
import org.opencallback.trigger.Transport;
import org.opencallback.trigger.TriggerCall;
import org.opencallback.trigger.TriggerDecision;
import org.opencallback.trigger.Triggers;

/** The beans of the EAR as another deployment meets them: roles, decisions, the DEMO seat. */
@OnInstallation
@ExtendWith({ConnectedToInstallation.class, ArquillianExtension.class})
class InContainerIT {

  private static final String EJB = "java:global/callback/callback-ejb/";
  private static final long INTERNAL = 1;

  /** As in callback-ejb.jar: refusals come out of beans as they are. */
  private static final String REFUSALS =
      """
      <ejb-jar xmlns="https://jakarta.ee/xml/ns/jakartaee" version="4.0">
        <assembly-descriptor>
          <application-exception>
            <exception-class>org.opencallback.problem.RefusedException</exception-class>
          </application-exception>
        </assembly-descriptor>
      </ejb-jar>
      """;

  @EJB(lookup = EJB + "TriggersBean!org.opencallback.trigger.Triggers")
  private Triggers triggers;

  @EJB(lookup = EJB + "Extensions")
  private Extensions extensions;

  @EJB(lookup = EJB + "MobilePhones")
  private MobilePhones mobiles;

  @EJB(lookup = EJB + "Jobs")
  private Jobs jobs;

  @EJB(lookup = EJB + "JobActions")
  private JobActions actions;

  @EJB(lookup = EJB + "ConsoleUsers")
  private ConsoleUsers users;

  @EJB(lookup = EJB + "ClassesOfService")
  private ClassesOfService classes;

  @EJB private AsAdministrator administrator;
  @EJB private AsOperator operator;
  @EJB private AsAuditor auditor;
  @Resource private ManagedExecutorService executor;

  @Deployment
  static WebArchive tests() throws URISyntaxException {
    return ShrinkWrap.create(WebArchive.class, "inside.war")
        .addPackage(InContainerIT.class.getPackage())
        .addAsLibrary(
            new File(Assertions.class.getProtectionDomain().getCodeSource().getLocation().toURI()))
        .addAsWebInfResource(EmptyAsset.INSTANCE, "beans.xml")
        .addAsWebInfResource(
            new StringAsset("<jboss-web><security-domain>callback</security-domain></jboss-web>"),
            "jboss-web.xml")
        .addAsWebInfResource(new StringAsset(REFUSALS), "ejb-jar.xml")
        .addAsManifestResource(
            new StringAsset(
                "Manifest-Version: 1.0\nDependencies: deployment.callback.ear.callback-ejb.jar\n"),
            "MANIFEST.MF");
  }

  @Test
  void aTriggerFromNowhereIsRefusedWithItsReason() {
    TriggerDecision decision =
        triggers.decide(
            new TriggerCall(
                "in-container@test",
                new SignallingPeer("192.0.2.1", 5060, Transport.UDP),
                List.of("+48221234500"),
                new CallerIdentity(null, "+48601000001", false),
                false),
            Duration.ZERO);

    assertThat(decision).isInstanceOf(TriggerDecision.Refused.class);
    assertThat(((TriggerDecision.Refused) decision).reason())
        .isEqualTo(RefusalReason.UNKNOWN_TRUNK);
  }

  @Test
  void whoHasNoRoleReachesNoBeanOfTheAdministration() {
    assertThatThrownBy(() -> extensions.page(PageRequest.first(1)))
        .isInstanceOf(EJBAccessException.class);
    assertThatThrownBy(() -> extensions.save(extension("188")))
        .isInstanceOf(EJBAccessException.class);
    assertThat(jobs.counts()).as("the status page tells them to tools").isNotNull();
  }

  @Test
  void anAuditorLooksAndDoesNotChange() {
    assertThat(auditor.call(() -> extensions.page(PageRequest.first(1)))).isNotNull();
    assertThatThrownBy(() -> auditor.call(() -> extensions.save(extension("188"))))
        .isInstanceOf(EJBAccessException.class);
    assertThatThrownBy(() -> auditor.call(() -> cancelled(1)))
        .isInstanceOf(EJBAccessException.class);
  }

  @Test
  void anOperatorCallsJobsOffAndDoesNotSeeTheUsers() {
    assertThatThrownBy(() -> operator.call(() -> cancelled(1)))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("job 1 does not wait to be called back");
    assertThatThrownBy(() -> operator.call(() -> users.page(PageRequest.first(1))))
        .isInstanceOf(EJBAccessException.class);
    assertThat(administrator.call(() -> users.page(PageRequest.first(1)))).isNotEmpty();
  }

  @Test
  void savesAtTheSameTimeDoNotGetMoreSeatsThanDemoModeHas() throws InterruptedException {
    Extension owner = administrator.call(() -> extensions.save(extension("189")));
    List<Callable<Long>> saves =
        IntStream.range(0, 8)
            .mapToObj(i -> (Callable<Long>) () -> saved("+4860199900" + i, owner))
            .toList();
    long before = administrator.call(mobiles::countActive);
    List<Long> active = new ArrayList<>();
    for (Future<Long> save : executor.invokeAll(saves)) {
      try {
        active.add(save.get());
      } catch (ExecutionException e) {
        assertThat(e.getCause()).isInstanceOf(RefusedException.class);
      }
    }

    assertThat(administrator.call(mobiles::countActive)).isEqualTo(1);
    assertThat(active.size() + before).isEqualTo(1);
    active.forEach(id -> administrator.call(() -> deleted(mobiles, id)));
    administrator.call(() -> deleted(extensions, owner.getId()));
  }

  private long saved(String number, Extension owner) {
    MobilePhone mobile = new MobilePhone();
    mobile.setNumber(number);
    mobile.setExtension(owner);
    return administrator.call(() -> mobiles.save(mobile).getId());
  }

  private Void cancelled(long id) {
    actions.cancel(id);
    return null;
  }

  private static Void deleted(RowBook<?> book, long id) {
    book.delete(id);
    return null;
  }

  private Extension extension(String number) {
    Extension extension = new Extension();
    extension.setNumber(number);
    extension.setName("Inside");
    extension.setClassOfService(auditor.call(() -> classes.find(INTERNAL).orElseThrow()));
    return extension;
  }
}
