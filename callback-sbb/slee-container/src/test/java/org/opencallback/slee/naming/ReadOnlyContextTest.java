package org.opencallback.slee.naming;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import javax.naming.CompositeName;
import javax.naming.Context;
import javax.naming.NameClassPair;
import javax.naming.NameNotFoundException;
import javax.naming.NamingException;
import javax.naming.NotContextException;
import javax.naming.OperationNotSupportedException;
import org.junit.jupiter.api.Test;

/** The naming context of a component. */
@SuppressWarnings("BanJNDI")
final class ReadOnlyContextTest {

  private final AtomicInteger lookups = new AtomicInteger();
  private final Entry counted = lookups::incrementAndGet;
  private final Context context =
      ReadOnlyContext.of(Map.of("env/slee/timer", "timer", "env/a/b", 1, "env/count", counted));

  @Test
  void findsValuesByWholeNamesAndStepByStep() throws NamingException {
    assertThat(context.lookup("env/slee/timer")).isEqualTo("timer");
    assertThat(((Context) context.lookup("env")).lookup("a/b")).isEqualTo(1);
    assertThat(context.lookup(new CompositeName("env/a/b"))).isEqualTo(1);
    assertThat(context.lookup("")).isSameAs(context);
  }

  @Test
  void asksAnEntryAtEveryLookup() throws NamingException {
    assertThat(context.lookup("env/count")).isEqualTo(1);
    assertThat(context.lookup("env/count")).isEqualTo(2);
  }

  @Test
  void saysWhatThereIsInsteadOfWhatIsMissing() {
    assertThatThrownBy(() -> context.lookup("env/slee/tmier"))
        .isInstanceOf(NameNotFoundException.class)
        .hasMessageContaining("tmier")
        .hasMessageContaining("timer");
    assertThatThrownBy(() -> context.lookup("env/slee/timer/x"))
        .isInstanceOf(NotContextException.class);
  }

  @Test
  void listsItsEntries() throws NamingException {
    List<String> names =
        Collections.list(context.list("env")).stream().map(NameClassPair::getName).toList();
    assertThat(names).containsExactlyInAnyOrder("slee", "a", "count");
    assertThat(Collections.list(context.listBindings("env/a")).get(0).getObject()).isEqualTo(1);
  }

  @Test
  void cannotBeChanged() {
    assertThatThrownBy(() -> context.bind("x", 1))
        .isInstanceOf(OperationNotSupportedException.class);
    assertThatThrownBy(() -> context.unbind("env"))
        .isInstanceOf(OperationNotSupportedException.class);
  }

  @Test
  void refusesANameForAValueAndAContext() {
    assertThatThrownBy(() -> ReadOnlyContext.of(Map.of("a", 1, "a/b", 2)))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
