package org.opencallback.slee.profile;

import static org.opencallback.slee.testing.SmallUnit.id;
import static org.opencallback.slee.testing.SmallUnit.initial;
import static org.opencallback.slee.testing.SmallUnit.received;

import java.io.IOException;
import java.nio.file.Path;
import javax.slee.profile.ProfileSpecificationID;
import org.opencallback.slee.testing.SmallUnit;

/** Deployable units with profile specifications, and a service whose SBB works on profiles. */
public final class ProfileUnits {

  /** Profiles that SBBs may change, with all kinds of interfaces. */
  public static final ProfileSpecificationID SUBSCRIBER =
      new ProfileSpecificationID("Subscriber", "example", "1.0");

  /** Profiles that SBBs may only read, with a CMP interface and nothing else. */
  public static final ProfileSpecificationID TARIFF =
      new ProfileSpecificationID("Tariff", "example", "1.0");

  /** Profiles as SLEE 1.0 had them. */
  public static final ProfileSpecificationID LEGACY =
      new ProfileSpecificationID("Legacy", "example", "1.0");

  private static final String SUBSCRIBER_CLASS =
      """
      import javax.slee.*;
      import javax.slee.profile.*;
      public abstract class SubscriberProfile implements Profile, SubscriberCmp {
        private ProfileContext context;
        private static void note(String line) {
          org.opencallback.slee.testing.Journal.add("profile " + line);
        }
        public void setProfileContext(ProfileContext given) { context = given; note("setContext"); }
        public void unsetProfileContext() { note("unsetContext"); }
        public void profileInitialize() { note("initialize"); setCredit(10); }
        public void profilePostCreate() throws CreateException {
          note("postCreate " + context.getProfileName());
          if ("nobody".equals(context.getProfileName())) { throw new CreateException("refused"); }
        }
        public void profileActivate() { note("activate " + context.getProfileName()); }
        public void profilePassivate() { note("passivate"); }
        public void profileLoad() { note("load " + getCredit()); }
        public void profileStore() { note("store " + getCredit()); }
        public void profileRemove() { note("remove " + context.getProfileName()); }
        public void profileVerify() throws ProfileVerificationException {
          note("verify " + getCredit());
          if (getCredit() < 0) { throw new ProfileVerificationException("credit " + getCredit()); }
        }
        public int charge(int amount) {
          getDefaultUsageParameterSet().incrementCharges(1);
          setCredit(getCredit() - amount);
          return getCredit();
        }
        public void fail() { throw new IllegalStateException("broken"); }
        public void complain() throws java.io.IOException { throw new java.io.IOException("no ink"); }
        public String where() {
          try {
            context.getTracer("a.b").info("asked");
            return context.getProfileTableName() + "/" + context.getProfileName() + " "
                + context.getProfileLocalObject().getProfileName() + " "
                + context.getProfileTable().findAll().size() + " "
                + context.getProfileTable("subscribers").findAll().size() + " "
                + new javax.naming.InitialContext().lookup("java:comp/env/greeting");
          } catch (javax.naming.NamingException | UnrecognizedProfileTableNameException e) {
            throw new IllegalStateException(e);
          }
        }
        public int again(SubscriberLocal self) { return self.charge(1); }
        public abstract SubscriberUsage getDefaultUsageParameterSet();
      }
      """;

  private static final String DESK =
      """
        public abstract example.profile.SubscriberCmp getSubscriber(javax.slee.profile.ProfileID id)
            throws javax.slee.profile.UnrecognizedProfileTableNameException,
                javax.slee.profile.UnrecognizedProfileNameException;

        private javax.slee.profile.ProfileFacility facility() throws Exception {
          return (javax.slee.profile.ProfileFacility)
              new javax.naming.InitialContext()
                  .lookup(javax.slee.profile.ProfileFacility.JNDI_NAME);
        }
        private example.profile.SubscriberTable table() throws Exception {
          return (example.profile.SubscriberTable) facility().getProfileTable("subscribers");
        }
        private example.profile.SubscriberLocal find(String name) throws Exception {
          return (example.profile.SubscriberLocal) table().find(name);
        }
        private static String names(java.util.Collection<?> found) {
          return found.stream()
              .map(each -> ((javax.slee.profile.ProfileLocalObject) each).getProfileName())
              .toList().toString();
        }

        public void onDue(example.event.Due due, ActivityContextInterface aci) throws Exception {
          for (String command : due.text.split(";")) {
            String[] words = command.strip().split(" ");
            try {
              run(words, aci);
            } catch (TransactionRolledbackLocalException e) {
              note(words[0] + " rolled back " + me.getRollbackOnly());
            } catch (SLEEException | CreateException | java.io.IOException
                | IllegalArgumentException
                | javax.slee.profile.ReadOnlyProfileException
                | javax.slee.profile.ProfileAlreadyExistsException e) {
              note(words[0] + " " + e.getClass().getSimpleName() + " " + me.getRollbackOnly());
            }
          }
        }

        private void run(String[] words, ActivityContextInterface aci) throws Exception {
          switch (words[0]) {
            case "create" -> note("created " + table().create(words[1]).getProfileName());
            case "remove" -> note("removed " + table().remove(words[1]));
            case "dismiss" -> find(words[1]).remove();
            case "credit" -> find(words[1]).setCredit(Integer.parseInt(words[2]));
            case "number" -> find(words[1]).setNumber(words[2]);
            case "read" -> note(find(words[1]) == null ? "none" : "credit " + find(words[1]).getCredit());
            case "charge" -> note("left " + find(words[1]).charge(Integer.parseInt(words[2])));
            case "again" -> note("left " + find(words[1]).again(find(words[1])));
            case "where" -> note(find(words[1]).where());
            case "fail" -> find(words[1]).fail();
            case "complain" -> find(words[1]).complain();
            case "throw" -> throw new IllegalStateException("desk");
            case "all" -> note("all " + names(table().findAll()));
            case "by" -> note("by " + names(table().findProfilesByAttribute(words[1],
                words[1].equals("credit") ? (Object) Integer.valueOf(words[2]) : words[2])));
            case "one" -> note("one " + table().findProfileByAttribute("number", words[1]));
            case "prefix" -> note("prefix " + names(table().queryByPrefix(words[1])));
            case "rich" -> note("rich " + names(table().queryRich(Integer.parseInt(words[1]))));
            case "mutate" -> {
              String[] tags = {"a"};
              find(words[1]).setTags(tags);
              tags[0] = "b";
              find(words[1]).getTags()[0] = "c";
              note("tag " + find(words[1]).getTags()[0]);
            }
            case "cmp" -> note("cmp " + getSubscriber(
                new javax.slee.profile.ProfileID("subscribers", words[1])).getCredit());
            case "unknown" -> {
              try {
                getSubscriber(new javax.slee.profile.ProfileID("subscribers", words[1]));
              } catch (javax.slee.profile.UnrecognizedProfileNameException e) {
                note("unknown profile");
              }
              try {
                getSubscriber(new javax.slee.profile.ProfileID("nowhere", words[1]));
              } catch (javax.slee.profile.UnrecognizedProfileTableNameException e) {
                note("unknown table");
              }
            }
            case "ids" -> note("ids " + facility().getProfiles("subscribers").size() + " "
                + facility().getProfileByIndexedAttribute("subscribers", "number", words[1]));
            case "same" -> note("same " + find(words[1]).isIdentical(find(words[1])) + " "
                + find(words[1]).getProfileTable().equals(table()) + " "
                + find(words[1]).getProfileTableName());
            case "tariff" -> {
              var profile = (example.profile.TariffCmp) facility().getProfileTable("tariffs").find("day");
              note("price " + profile.getPrice());
              profile.setPrice(1);
            }
            case "newtariff" -> facility().getProfileTable("tariffs").create("night");
            case "watch" -> {
              var factory = (javax.slee.profile.ProfileTableActivityContextInterfaceFactory)
                  new javax.naming.InitialContext().lookup(
                      javax.slee.profile.ProfileTableActivityContextInterfaceFactory.JNDI_NAME);
              factory.getActivityContextInterface(facility().getProfileTableActivity("subscribers"))
                  .attach(me.getSbbLocalObject());
            }
            default -> note(String.join(" ", words));
          }
        }

        public void onAdded(javax.slee.profile.ProfileAddedEvent event, ActivityContextInterface aci) {
          var profile = (example.profile.SubscriberLocal) event.getAddedProfileLocal();
          String tried = "written";
          try {
            profile.setCredit(99);
          } catch (javax.slee.profile.ReadOnlyProfileException e) {
            tried = "read-only";
          }
          note("added " + event.getProfile().getProfileName() + " " + profile.getCredit() + " "
              + tried + " " + event.getProfileAddress().getAddressString());
        }
        public void onUpdated(javax.slee.profile.ProfileUpdatedEvent event, ActivityContextInterface aci) {
          note("updated " + event.getProfile().getProfileName() + " "
              + ((example.profile.SubscriberCmp) event.getBeforeUpdateProfile()).getCredit() + " "
              + ((example.profile.SubscriberLocal) event.getAfterUpdateProfileLocal()).getCredit());
        }
        public void onRemoved(javax.slee.profile.ProfileRemovedEvent event, ActivityContextInterface aci) {
          note("gone " + event.getProfile().getProfileName() + " "
              + ((example.profile.SubscriberCmp) event.getRemovedProfile()).getCredit());
        }
        public void onEnd(ActivityEndEvent event, ActivityContextInterface aci) {
          if (aci.getActivity() instanceof javax.slee.profile.ProfileTableActivity table) {
            note("end of " + table.getProfileTableName());
          }
        }
      """;

  private ProfileUnits() {}

  /** The profile specifications alone. */
  public static Path specifications(Path directory) throws IOException {
    return specifications().write(directory, "profiles.jar");
  }

  private static SmallUnit specifications() {
    return new SmallUnit()
        .source(
            "example.profile.SubscriberCmp",
            "public interface SubscriberCmp { String getNumber(); void setNumber(String v);"
                + " int getCredit(); void setCredit(int v);"
                + " String[] getTags(); void setTags(String[] v); }")
        .source(
            "example.profile.SubscriberLocal",
            "public interface SubscriberLocal extends javax.slee.profile.ProfileLocalObject,"
                + " SubscriberCmp { int charge(int amount); void fail(); String where();"
                + " int again(SubscriberLocal self);"
                + " void complain() throws java.io.IOException; }")
        .source(
            "example.profile.SubscriberManagement",
            "public interface SubscriberManagement { String getNumber(); void setNumber(String v);"
                + " int getCredit(); void setCredit(int v); int charge(int amount); }")
        .source(
            "example.profile.SubscriberTable",
            "public interface SubscriberTable extends javax.slee.profile.ProfileTable {"
                + " java.util.Collection queryByPrefix(String prefix);"
                + " java.util.Collection queryRich(int least); }")
        .source(
            "example.profile.SubscriberUsage",
            "public interface SubscriberUsage { void incrementCharges(long by); }")
        .source("example.profile.SubscriberProfile", SUBSCRIBER_CLASS)
        .source(
            "example.profile.TariffCmp",
            "public interface TariffCmp { int getPrice(); void setPrice(int v); }")
        .source(
            "example.profile.LegacyCmp",
            "public interface LegacyCmp { String getName(); void setName(String v); }")
        .source(
            "example.profile.LegacyManagement",
            "public interface LegacyManagement { String getName(); void setName(String v);"
                + " String describe(); void rename(String name); }")
        .source(
            "example.profile.LegacyProfile",
            """
            import javax.slee.profile.*;
            public abstract class LegacyProfile
                implements ProfileManagement, LegacyManagement, LegacyCmp {
              private String pending;
              public void profileInitialize() { setName("nobody"); }
              public void profileLoad() { pending = null; }
              public void profileStore() { if (pending != null) { setName(pending); } }
              public void profileVerify() throws ProfileVerificationException {
                if (getName().isEmpty()) { throw new ProfileVerificationException("no name"); }
              }
              public void rename(String name) { pending = name; markProfileDirty(); }
              public String describe() {
                return getName() + " " + isProfileDirty() + " "
                    + isProfileValid(new ProfileID("old", "one"));
              }
            }
            """)
        .profiles(subscriber() + tariff() + legacy());
  }

  private static String subscriber() {
    return """
        <profile-spec profile-read-only="False">%s
        <collator strength="Primary"><collator-alias>loose</collator-alias>
        <locale-language>en</locale-language></collator>
        <profile-classes>
        <profile-cmp-interface>
        <profile-cmp-interface-name>example.profile.SubscriberCmp</profile-cmp-interface-name>
        <cmp-field unique="True"><cmp-field-name>number</cmp-field-name></cmp-field>
        </profile-cmp-interface>
        <profile-local-interface>
        <profile-local-interface-name>example.profile.SubscriberLocal</profile-local-interface-name>
        </profile-local-interface>
        <profile-management-interface><profile-management-interface-name>
        example.profile.SubscriberManagement</profile-management-interface-name>
        </profile-management-interface>
        <profile-abstract-class>
        <profile-abstract-class-name>example.profile.SubscriberProfile</profile-abstract-class-name>
        </profile-abstract-class>
        <profile-table-interface>
        <profile-table-interface-name>example.profile.SubscriberTable</profile-table-interface-name>
        </profile-table-interface>
        <profile-usage-parameters-interface><profile-usage-parameters-interface-name>
        example.profile.SubscriberUsage</profile-usage-parameters-interface-name>
        </profile-usage-parameters-interface>
        </profile-classes>
        <env-entry><env-entry-name>greeting</env-entry-name><env-entry-type>java.lang.String
        </env-entry-type><env-entry-value>hello</env-entry-value></env-entry>
        <query name="byPrefix"><query-parameter name="prefix" type="java.lang.String"/>
        <longest-prefix-match attribute-name="number" parameter="prefix"/></query>
        <query name="rich"><query-parameter name="least" type="int"/>
        <query-options max-matches="2"/>
        <and><compare attribute-name="credit" op="greater-than-or-equals" parameter="least"/>
        <not><compare attribute-name="number" op="equals" value="0" collator-ref="loose"/></not>
        </and></query>
        </profile-spec>
        """
        .formatted(id("profile-spec", "Subscriber"));
  }

  private static String tariff() {
    return """
        <profile-spec profile-events-enabled="False">%s<profile-classes><profile-cmp-interface>
        <profile-cmp-interface-name>example.profile.TariffCmp</profile-cmp-interface-name>
        </profile-cmp-interface></profile-classes></profile-spec>
        """
        .formatted(id("profile-spec", "Tariff"));
  }

  private static String legacy() {
    return """
        <profile-spec>%s<profile-classes>
        <profile-cmp-interface-name>example.profile.LegacyCmp</profile-cmp-interface-name>
        <profile-management-interface-name>example.profile.LegacyManagement
        </profile-management-interface-name>
        <profile-management-abstract-class-name>example.profile.LegacyProfile
        </profile-management-abstract-class-name></profile-classes>
        <profile-index unique="True">name</profile-index></profile-spec>
        """
        .formatted(id("profile-spec", "Legacy"));
  }

  /** The profile specifications, and a service {@code Desk} that obeys {@code Due} events. */
  public static Path desk(Path directory) throws IOException {
    String reference =
        "<profile-spec-ref>%s<profile-spec-alias>%s</profile-spec-alias></profile-spec-ref>";
    return specifications()
        .event("Due")
        .sbb(
            "Desk",
            DESK,
            "<get-profile-cmp-method><profile-spec-alias-ref>subscriber</profile-spec-alias-ref>"
                + "<get-profile-cmp-method-name>getSubscriber</get-profile-cmp-method-name>"
                + "</get-profile-cmp-method>",
            reference.formatted(id("profile-spec", "Subscriber"), "subscriber")
                + reference.formatted(id("profile-spec", "Tariff"), "tariff")
                + initial("Due")
                + standard("Added", "javax.slee.profile.ProfileAddedEvent")
                + standard("Updated", "javax.slee.profile.ProfileUpdatedEvent")
                + standard("Removed", "javax.slee.profile.ProfileRemovedEvent")
                + standard("End", "javax.slee.ActivityEndEvent").replace("1.1", "1.0"))
        .service("Desk", "Desk", 0)
        .write(directory, "desk.jar");
  }

  /** A service {@code Stranger} that hears of new profiles and knows no specification. */
  public static Path stranger(Path directory) throws IOException {
    return new SmallUnit()
        .sbb(
            "Stranger",
            """
              public void onAdded(
                  javax.slee.profile.ProfileAddedEvent event, ActivityContextInterface aci) {
                note("stranger " + event.getProfile().getProfileName() + " "
                    + event.getAddedProfile() + " "
                    + (event.getAddedProfileLocal() != null));
              }
            """,
            "",
            standard("Added", "javax.slee.profile.ProfileAddedEvent")
                .replace("\"Receive\"", "\"Receive\" initial-event=\"True\"")
                .replace("</event>", "<initial-event-select variable=\"Event\"/></event>"))
        .service("Stranger", "Stranger", 0)
        .write(directory, "stranger.jar");
  }

  private static String standard(String name, String type) {
    return received(name, "")
        .replace(
            id("event-type", name),
            "<event-type-name>%s</event-type-name><event-type-vendor>javax.slee</event-type-vendor><event-type-version>1.1</event-type-version>"
                .formatted(type));
  }
}
