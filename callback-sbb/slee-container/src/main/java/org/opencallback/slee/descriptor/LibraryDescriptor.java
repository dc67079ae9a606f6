package org.opencallback.slee.descriptor;

import java.util.List;
import java.util.Set;
import javax.slee.ComponentID;
import javax.slee.management.LibraryID;

/**
 * A library component: classes and jars that other components share (JSR 240 §3.1.7).
 *
 * @param id the library
 * @param libraries other libraries that this one needs
 * @param jars names of the jars nested in the library jar that belong to it, in class path order
 */
public record LibraryDescriptor(LibraryID id, Set<LibraryID> libraries, List<String> jars)
    implements ComponentDescriptor {

  /** Copies its collections. */
  public LibraryDescriptor {
    libraries = Set.copyOf(libraries);
    jars = List.copyOf(jars);
  }

  @Override
  public Set<ComponentID> references() {
    return Set.copyOf(libraries);
  }
}
