package org.opencallback.slee;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import javax.slee.ActivityContextInterface;
import javax.slee.TransactionRequiredLocalException;
import javax.slee.facilities.ActivityContextNamingFacility;
import javax.slee.facilities.NameNotBoundException;
import org.junit.jupiter.api.Test;
import org.opencallback.slee.testing.Journal;
import org.opencallback.slee.testing.Ping;
import org.opencallback.slee.testing.ScriptSbb;
import org.opencallback.slee.testing.TestHandle;

/**
 * What transactions and the ends of activities do to names of activity contexts (JSR 240 §13.2).
 */
final class ContextNamingTest extends OneCall {

  private static ActivityContextNamingFacility names(ScriptSbb sbb) {
    return sbb.lookup("slee/facilities/activitycontextnaming");
  }

  @Test
  void forgetsANameWhoseTransactionRollsBack() throws Exception {
    run(
        (sbb, aci, context) -> {
          names(sbb).bind(aci, "mine");
          sbb.context().setRollbackOnly();
        });
    run((sbb, aci, context) -> Journal.add("found:" + names(sbb).lookup("mine")));
    assertThat(Journal.entries("found:")).containsExactly("null");
    assertThat(slee.names()).isZero();
  }

  @Test
  void keepsANameThatWasMovedInATransactionThatRollsBack() throws Exception {
    run((sbb, aci, context) -> names(sbb).bind(aci, "mine"));
    TestHandle other = slee.start("other");
    slee.ping(
        other,
        Ping.of(
            (sbb, aci, context) -> {
              names(sbb).unbind("mine");
              names(sbb).bind(aci, "mine");
              sbb.context().setRollbackOnly();
            }));
    run(
        (sbb, aci, context) -> {
          ActivityContextInterface found = names(sbb).lookup("mine");
          Journal.add("own:" + aci.equals(found));
        });
    assertThat(Journal.entries("own:")).containsExactly("true");
    assertThat(slee.names()).isEqualTo(1);
  }

  @Test
  void dropsANameWithItsActivity() throws Exception {
    run((sbb, aci, context) -> names(sbb).bind(aci, "mine"));
    assertThat(slee.names()).isEqualTo(1);
    slee.end(call);
    assertThat(slee.names()).isZero();
  }

  @Test
  void refusesToUnbindWhatIsNotBound() throws Exception {
    run(
        (sbb, aci, context) -> {
          assertThatThrownBy(() -> names(sbb).unbind("nobody"))
              .isInstanceOf(NameNotBoundException.class);
          Journal.add("refused");
        });
    assertThat(Journal.entries()).contains("refused");
  }

  @Test
  void refusesANameThatIsNoneAndNoActivityContext() throws Exception {
    run(
        (sbb, aci, context) -> {
          assertThatThrownBy(() -> names(sbb).bind(aci, ""))
              .isInstanceOf(IllegalArgumentException.class);
          assertThatThrownBy(() -> names(sbb).bind(null, "mine"))
              .isInstanceOf(NullPointerException.class);
          assertThatThrownBy(() -> names(sbb).lookup(null))
              .isInstanceOf(NullPointerException.class);
          Journal.add("refused");
        });
    assertThat(Journal.entries()).contains("refused");
  }

  @Test
  void needsATransaction() throws Exception {
    ActivityContextNamingFacility[] kept = new ActivityContextNamingFacility[1];
    run((sbb, aci, context) -> kept[0] = names(sbb));
    assertThatThrownBy(() -> kept[0].lookup("mine"))
        .isInstanceOf(TransactionRequiredLocalException.class);
    assertThatThrownBy(() -> kept[0].unbind("mine"))
        .isInstanceOf(TransactionRequiredLocalException.class);
  }
}
