package org.opencallback.slee.profile;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.opencallback.slee.descriptor.ProfileSpecDescriptor;
import org.opencallback.slee.generation.BoundMethod;
import org.opencallback.slee.usage.UsageInterface;

/**
 * A profile specification that is ready for use: its generated classes and everything about it that
 * is the same in every table. {@link ProfileDefinitionBuilder} makes it.
 */
public final class ProfileDefinition {

  /**
   * The factories of the generated classes.
   *
   * @param object makes an instance of the generated profile class
   * @param reference makes the profile local object of a profile
   * @param accessors makes an object of the CMP interface
   * @param view makes the profile table object of a table
   * @param session makes what a management client edits a profile by
   */
  record Factories(
      Supplier<GeneratedProfile> object,
      Function<ProfileTarget, ProfileReference> reference,
      Function<ProfileTarget, ProfileReference> accessors,
      Function<Table, TableView> view,
      Function<ProfileTarget, ProfileSession> session) {}

  /**
   * The members of the generated classes that are known by index.
   *
   * @param local methods of the profile local interface
   * @param cmp methods of the CMP interface
   * @param management methods of the profile management interface
   * @param queries the static queries in the order of the methods of the profile table interface
   */
  record Members(
      List<BoundMethod> local,
      List<BoundMethod> cmp,
      List<BoundMethod> management,
      List<BoundQuery> queries) {}

  private final ProfileSpecDescriptor descriptor;
  private final ClassLoader loader;
  private final ProfileAttributes attributes;
  private final Factories factories;
  private final Members members;
  private final Class<?> managementType;
  private final UsageInterface usage;

  ProfileDefinition(
      ProfileSpecDescriptor descriptor,
      ProfileAttributes attributes,
      Factories factories,
      Members members,
      Types types) {
    this.descriptor = descriptor;
    this.attributes = attributes;
    this.factories = factories;
    this.members = members;
    this.loader = types.loader();
    this.managementType = types.management();
    this.usage = types.usage();
  }

  /**
   * The types around it.
   *
   * @param loader the class loader of its component
   * @param management the interface of the profile MBeans
   * @param usage its usage parameters interface, or null
   */
  record Types(ClassLoader loader, Class<?> management, UsageInterface usage) {}

  public ProfileSpecDescriptor descriptor() {
    return descriptor;
  }

  /** The class loader of its component. */
  public ClassLoader loader() {
    return loader;
  }

  /** Its usage parameters interface, or null. */
  public UsageInterface usage() {
    return usage;
  }

  /** The interface of the MBeans of its profiles. */
  public Class<?> managementType() {
    return managementType;
  }

  boolean isReadOnly() {
    return descriptor.options().readOnly();
  }

  ProfileAttributes attributes() {
    return attributes;
  }

  GeneratedProfile newInstance() {
    return factories.object().get();
  }

  /**
   * The profile local object of a profile.
   *
   * @param snapshot the attributes that it shows; null if it shows those of the table
   */
  ProfileReference reference(Table table, String profile, Object[] snapshot) {
    return factories
        .reference()
        .apply(new ProfileTarget(table, profile, snapshot, members.local()));
  }

  /** A profile by its CMP interface. */
  ProfileReference accessors(Table table, String profile, Object[] snapshot) {
    return factories.accessors().apply(new ProfileTarget(table, profile, snapshot, members.cmp()));
  }

  /** What a management client edits a profile by. */
  ProfileSession session(Table table, String profile) {
    return factories.session().apply(new ProfileTarget(table, profile, null, members.management()));
  }

  TableView view(Table table) {
    return factories.view().apply(table);
  }

  /** The static query behind a method of the profile table interface. */
  BoundQuery query(int index) {
    return members.queries().get(index);
  }

  /** The static query of that name. */
  Optional<BoundQuery> query(String name) {
    return members.queries().stream().filter(each -> each.query().name().equals(name)).findFirst();
  }
}
