package org.opencallback.slee.jmx;

import javax.management.ObjectName;
import javax.slee.management.ProfileTableUsageMBean;
import org.opencallback.slee.usage.UsageSource;

/** The usage parameters of a profile table (JSR 240 §14.11). */
final class ProfileTableUsage extends SourceUsage implements ProfileTableUsageMBean {

  private final String table;

  /**
   * Creates the bean.
   *
   * @param unregister takes it out of the MBean server
   */
  ProfileTableUsage(String table, UsageSource source, UsageBeans beans, Runnable unregister) {
    super(source, beans, unregister);
    this.table = table;
  }

  static ObjectName name(String table) {
    return Names.of(
        "%s,%s=%s".formatted(BASE_OBJECT_NAME, PROFILE_TABLE_NAME_KEY, ObjectName.quote(table)));
  }

  @Override
  public String getProfileTableName() {
    return table;
  }
}
