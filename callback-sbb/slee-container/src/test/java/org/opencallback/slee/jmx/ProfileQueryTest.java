package org.opencallback.slee.jmx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.opencallback.slee.jmx.ProfileClient.names;

import java.nio.file.Path;
import java.util.Collection;
import javax.slee.InvalidArgumentException;
import javax.slee.management.ProfileProvisioningMBean;
import javax.slee.profile.AttributeNotIndexedException;
import javax.slee.profile.AttributeTypeMismatchException;
import javax.slee.profile.UnrecognizedAttributeException;
import javax.slee.profile.UnrecognizedQueryNameException;
import javax.slee.profile.query.And;
import javax.slee.profile.query.Equals;
import javax.slee.profile.query.GreaterThan;
import javax.slee.profile.query.HasPrefix;
import javax.slee.profile.query.LessThan;
import javax.slee.profile.query.LessThanOrEquals;
import javax.slee.profile.query.LongestPrefixMatch;
import javax.slee.profile.query.Not;
import javax.slee.profile.query.NotEquals;
import javax.slee.profile.query.Or;
import javax.slee.profile.query.QueryCollator;
import javax.slee.profile.query.QueryExpression;
import javax.slee.profile.query.RangeMatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opencallback.slee.profile.ProfileUnits;

/** The queries of a management client for profiles (JSR 240 §10.8, §14.11). */
@SuppressWarnings("deprecation") // what 1.1 has superseded still has to work
final class ProfileQueryTest {

  @TempDir private static Path built;
  private static Path unit;

  private ProfileClient client;
  private ProfileProvisioningMBean profiles;

  @BeforeAll
  static void build() throws Exception {
    unit = ProfileUnits.specifications(built);
  }

  @BeforeEach
  void start() throws Exception {
    client = new ProfileClient(unit);
    profiles = client.profiles();
  }

  @AfterEach
  void stop() {
    client.close();
  }

  private Collection<String> find(QueryExpression query) throws Exception {
    return names(profiles.getProfilesByDynamicQuery("subscribers", query));
  }

  @Test
  void findsByAttribute() throws Exception {
    client.create("ann", "48", 3);
    client.create("bob", "49", 3);
    assertThat(names(profiles.getProfilesByAttribute("subscribers", "credit", 3)))
        .containsExactly("ann", "bob");
    assertThatThrownBy(() -> profiles.getProfilesByAttribute("subscribers", "colour", 3))
        .isInstanceOf(UnrecognizedAttributeException.class);
    assertThatThrownBy(() -> profiles.getProfilesByAttribute("subscribers", "credit", "three"))
        .isInstanceOf(AttributeTypeMismatchException.class);
    assertThatThrownBy(() -> profiles.getProfilesByIndexedAttribute("subscribers", "credit", 3))
        .isInstanceOf(AttributeNotIndexedException.class);
  }

  @Test
  void findsByStaticQuery() throws Exception {
    client.create("ann", "48", 3);
    client.create("bob", "4822", 3);
    assertThat(
            names(
                profiles.getProfilesByStaticQuery(
                    "subscribers", "byPrefix", new Object[] {"48225"})))
        .containsExactly("bob");
    assertThatThrownBy(() -> profiles.getProfilesByStaticQuery("subscribers", "byName", null))
        .isInstanceOf(UnrecognizedQueryNameException.class);
    assertThatThrownBy(() -> profiles.getProfilesByStaticQuery("subscribers", "byPrefix", null))
        .isInstanceOf(InvalidArgumentException.class);
    assertThatThrownBy(
            () -> profiles.getProfilesByStaticQuery("subscribers", "byPrefix", new Object[] {null}))
        .isInstanceOf(InvalidArgumentException.class);
    assertThatThrownBy(
            () -> profiles.getProfilesByStaticQuery("subscribers", "rich", new Object[] {"much"}))
        .isInstanceOf(AttributeTypeMismatchException.class);
  }

  @Test
  void findsByExpressionsOfEveryKind() throws Exception {
    client.create("ann", "48", 1);
    client.create("bob", "4822", 2);
    client.create("cid", "49", 3);
    assertThat(find(new Equals("credit", 2))).containsExactly("bob");
    assertThat(find(new NotEquals("credit", 2))).containsExactly("ann", "cid");
    assertThat(find(new LessThan("credit", 2))).containsExactly("ann");
    assertThat(find(new LessThanOrEquals("credit", 2))).containsExactly("ann", "bob");
    assertThat(find(new GreaterThan("number", "48"))).containsExactly("bob", "cid");
    assertThat(find(new RangeMatch("credit", 2, 3))).containsExactly("bob", "cid");
    assertThat(find(new HasPrefix("number", "48"))).containsExactly("ann", "bob");
    assertThat(find(new LongestPrefixMatch("number", "48221"))).containsExactly("bob");
    assertThat(find(new And(new HasPrefix("number", "48"), new Not(new Equals("credit", 1)))))
        .containsExactly("bob");
    assertThat(find(new Or(new Equals("credit", 1), new Equals("credit", 3))))
        .containsExactly("ann", "cid");
  }

  @Test
  void comparesStringsAsACollatorDoes() throws Exception {
    client.create("ann", "Ecole", 1);
    QueryCollator loose = new QueryCollator(java.util.Locale.ENGLISH, java.text.Collator.PRIMARY);
    assertThat(find(new Equals("number", "eCOLE", loose))).containsExactly("ann");
    assertThat(find(new Equals("number", "eCOLE"))).isEmpty();
    assertThat(find(new HasPrefix("number", "EC", loose))).containsExactly("ann");
  }

  @Test
  void refusesExpressionsThatDoNotFit() {
    assertThatThrownBy(() -> find(new Equals("colour", 1)))
        .isInstanceOf(UnrecognizedAttributeException.class);
    assertThatThrownBy(() -> find(new LessThan("credit", "two")))
        .isInstanceOf(AttributeTypeMismatchException.class);
    assertThatThrownBy(() -> find(new HasPrefix("credit", "2")))
        .isInstanceOf(AttributeTypeMismatchException.class);
  }
}
