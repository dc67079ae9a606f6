package org.opencallback.slee.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import javax.slee.management.DeploymentException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opencallback.slee.SleeHarness;
import org.opencallback.slee.testing.SmallUnit;

/** Profile specifications whose classes and descriptor do not fit together are refused. */
final class ProfileDefinitionTest {

  private static final String CMP = "int getCredit(); void setCredit(int v);";

  @TempDir private Path directory;
  private SleeHarness slee;

  @BeforeEach
  void start() throws Exception {
    slee = new SleeHarness();
  }

  @AfterEach
  void stop() {
    slee.close();
  }

  private void refuses(String reason, SmallUnit unit) throws Exception {
    Path file = unit.write(directory, "bad.jar");
    assertThatThrownBy(() -> slee.container().install(file))
        .isInstanceOf(DeploymentException.class)
        .hasMessageContaining(reason);
    assertThat(slee.container().inventory().units()).isEmpty();
  }

  private static SmallUnit specification(String cmp, String cmpHints, String classes, String rest) {
    return new SmallUnit()
        .source("example.profile.Cmp", "public interface Cmp { %s }".formatted(cmp))
        .profiles(
            "<profile-spec>"
                + SmallUnit.id("profile-spec", "Bad")
                + "<profile-classes><profile-cmp-interface>"
                + "<profile-cmp-interface-name>example.profile.Cmp</profile-cmp-interface-name>"
                + cmpHints
                + "</profile-cmp-interface>"
                + classes
                + "</profile-classes>"
                + rest
                + "</profile-spec>");
  }

  private static String table(String name) {
    return ("<profile-table-interface><profile-table-interface-name>%s"
            + "</profile-table-interface-name></profile-table-interface>")
        .formatted(name);
  }

  private static String abstractClass(String name) {
    return ("<profile-abstract-class><profile-abstract-class-name>%s"
            + "</profile-abstract-class-name></profile-abstract-class>")
        .formatted(name);
  }

  @Test
  void anAttributeIsReadAndWritten() throws Exception {
    refuses("differ", specification("int getCredit();", "", "", ""));
  }

  @Test
  void aCmpInterfaceHasAccessorsOnly() throws Exception {
    refuses("neither a get nor a set accessor", specification(CMP + "void go();", "", "", ""));
  }

  @Test
  void aHintIsOfAnAttribute() throws Exception {
    refuses(
        "has no attribute [colour]",
        specification(
            CMP, "<cmp-field><cmp-field-name>colour</cmp-field-name></cmp-field>", "", ""));
  }

  @Test
  void anAbstractClassImplementsProfile() throws Exception {
    refuses(
        "does not implement javax.slee.profile.Profile",
        specification(CMP, "", abstractClass("example.profile.Base"), "")
            .source("example.profile.Base", "public abstract class Base implements Cmp {}"));
  }

  @Test
  void everyMethodOfTheLocalInterfaceIsImplemented() throws Exception {
    refuses(
        "needs a public method charge",
        specification(
                CMP,
                "",
                "<profile-local-interface><profile-local-interface-name>example.profile.Local"
                    + "</profile-local-interface-name></profile-local-interface>",
                "")
            .source(
                "example.profile.Local",
                "public interface Local extends javax.slee.profile.ProfileLocalObject {"
                    + " void charge(); }"));
  }

  @Test
  void aTableInterfaceExtendsProfileTable() throws Exception {
    refuses(
        "is no interface that extends javax.slee.profile.ProfileTable",
        specification(CMP, "", table("example.profile.Table"), "")
            .source("example.profile.Table", "public interface Table {}"));
  }

  @Test
  void everyMethodOfTheTableInterfaceIsAQuery() throws Exception {
    refuses(
        "is not the method of a query",
        specification(CMP, "", table("example.profile.Table"), "")
            .source(
                "example.profile.Table",
                "public interface Table extends javax.slee.profile.ProfileTable {"
                    + " java.util.Collection queryRich(); }"));
  }

  @Test
  void aQueryAsksForAttributesThatThereAre() throws Exception {
    refuses(
        "query rich: there is no attribute colour",
        specification(
            CMP,
            "",
            "",
            "<query name='rich'><compare attribute-name='colour' op='equals' value='1'/></query>"));
  }

  @Test
  void aLiteralOfAQueryIsOfTheTypeOfItsAttribute() throws Exception {
    refuses(
        "query rich",
        specification(
            CMP,
            "",
            "",
            "<query name='rich'><compare attribute-name='credit' op='equals' value='much'/></query>"));
  }
}
