package org.opencallback.numbering;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.opencallback.numbering.libphonenumber.WorldNumberingPlan;

/** Remembering changes how often a plan is asked, never what it says. */
class RememberedNumberingPlanTest {

  private final Asked asked = new Asked();
  private final NumberingPlan plan = new RememberedNumberingPlan(asked, 3);

  @Test
  void asksOnceAboutTheSameNumber() {
    for (int i = 0; i < 5; i++) {
      assertThat(plan.international("48601000001")).contains(new E164("+48601000001"));
      assertThat(plan.national("601000001", "PL")).contains(new E164("+48601000001"));
      assertThat(plan.country(new E164("+48601000001"))).isEqualTo("PL");
      assertThat(plan.nationalNumber(new E164("+48601000001"))).isEqualTo("601000001");
    }
    assertThat(asked.questions).hasSize(4);
  }

  @Test
  void remembersAlsoThatThereIsNoSuchNumber() {
    assertThat(plan.international("0")).isEmpty();
    assertThat(plan.international("0")).isEmpty();
    assertThat(asked.questions).containsExactly("international 0");
  }

  /** The same digits are another number in another country. */
  @Test
  void keepsCountriesApart() {
    assertThat(plan.national("601000001", "PL")).contains(new E164("+48601000001"));
    assertThat(plan.national("601000001", "CZ")).contains(new E164("+420601000001"));
  }

  @Test
  void forgetsAllWhenTooManyAreRemembered() {
    for (int i = 0; i < 4; i++) {
      plan.international("4860100000" + i);
    }
    plan.international("48601000003");
    assertThat(asked.questions).hasSize(4);
    plan.international("48601000000");
    assertThat(asked.questions).hasSize(5);
  }

  private static final class Asked implements NumberingPlan {

    private final NumberingPlan world = new WorldNumberingPlan();
    private final List<String> questions = new ArrayList<>();

    @Override
    public Optional<E164> international(String digits) {
      questions.add("international " + digits);
      return world.international(digits);
    }

    @Override
    public Optional<E164> national(String digits, String country) {
      questions.add("national " + digits + " " + country);
      return world.national(digits, country);
    }

    @Override
    public String nationalNumber(E164 number) {
      questions.add("nationalNumber " + number);
      return world.nationalNumber(number);
    }

    @Override
    public String country(E164 number) {
      questions.add("country " + number);
      return world.country(number);
    }

    @Override
    public Progress internationalProgress(String digits) {
      return world.internationalProgress(digits);
    }

    @Override
    public Progress nationalProgress(String digits, String country) {
      return world.nationalProgress(digits, country);
    }
  }
}
