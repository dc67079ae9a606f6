package javax.slee.management;

import java.util.Arrays;

/** What management clients can learn about a library (JSR 240 §14). */
public class LibraryDescriptor extends ComponentDescriptor {

  private final String[] libraryJars;

  /**
   * @param libraryJars the jar files of the library, as named in the deployable unit
   * @throws NullPointerException if an argument is null
   */
  public LibraryDescriptor(
      LibraryID library,
      DeployableUnitID deployableUnit,
      String source,
      LibraryID[] libraries,
      String[] libraryJars) {
    super(library, deployableUnit, source, libraries);
    this.libraryJars = libraryJars.clone();
  }

  /** The jar files of the library, as named in the deployable unit. */
  public final String[] getLibraryJars() {
    return libraryJars.clone();
  }

  @Override
  @SuppressWarnings("JdkObsolete") // toString(StringBuffer) is in the API
  public String toString() {
    StringBuffer text = new StringBuffer("LibraryDescriptor[");
    toString(text);
    return text.append(",libraryJars=").append(Arrays.toString(libraryJars)).append(']').toString();
  }
}
