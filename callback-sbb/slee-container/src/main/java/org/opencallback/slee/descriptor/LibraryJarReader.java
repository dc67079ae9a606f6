package org.opencallback.slee.descriptor;

import java.util.ArrayList;
import java.util.List;

/** Reads {@code library-jar.xml} (JSR 240 §3.1.7). */
final class LibraryJarReader {

  private LibraryJarReader() {}

  static List<LibraryDescriptor> read(XmlElement root) throws DescriptorException {
    List<LibraryDescriptor> libraries = new ArrayList<>();
    for (XmlElement library : root.oneOrMore("library")) {
      List<String> jars = new ArrayList<>();
      for (XmlElement jar : library.children("jar")) {
        jars.add(jar.requiredText("jar-name"));
      }
      libraries.add(
          new LibraryDescriptor(
              ComponentIds.library(library), ComponentIds.libraryRefs(library), jars));
    }
    return libraries;
  }
}
