package javax.slee.management;

import java.io.Serializable;
import java.util.Objects;

/** Identifies an installed deployable unit by the URL it was installed from (JSR 240 §14). */
@SuppressWarnings("ComparableType") // JSR 240 orders by compareTo(Object)
public final class DeployableUnitID implements Comparable<Object>, Serializable {

  private final String url;

  /**
   * @throws NullPointerException if {@code url} is null
   */
  public DeployableUnitID(String url) {
    this.url = Objects.requireNonNull(url, "url");
  }

  public final String getURL() {
    return url;
  }

  @Override
  public final boolean equals(Object other) {
    return other instanceof DeployableUnitID that && url.equals(that.url);
  }

  @Override
  public final int hashCode() {
    return url.hashCode();
  }

  @Override
  public String toString() {
    return "DeployableUnitID[url=" + url + "]";
  }

  /**
   * Orders deployable units by URL.
   *
   * @throws ClassCastException if {@code other} does not identify a deployable unit
   */
  @Override
  public int compareTo(Object other) {
    return url.compareTo(((DeployableUnitID) other).url);
  }
}
