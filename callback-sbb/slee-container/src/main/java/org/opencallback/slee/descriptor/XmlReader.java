package org.opencallback.slee.descriptor;

import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.opencallback.slee.descriptor.XmlElement.Position;

/**
 * Reads an XML document into elements.
 *
 * <p>A document type declaration may be there and is passed over: no DTD is ever fetched, no entity
 * that it declares is known, and a reference to one is an error.
 */
final class XmlReader {

  private static final int DEEPEST_NESTING = 32;

  private final String file;
  private final Deque<XmlElement> open = new ArrayDeque<>();
  private @Nullable XmlElement root;

  private XmlReader(String file) {
    this.file = file;
  }

  /**
   * Reads a whole document.
   *
   * @param file what the document is called in error messages
   * @throws DescriptorException if it is not well-formed, or nested too deeply
   */
  static XmlElement read(String file, InputStream in) throws DescriptorException {
    return new XmlReader(file).document(in);
  }

  private XmlElement document(InputStream in) throws DescriptorException {
    try {
      XMLStreamReader reader = factory().createXMLStreamReader(in);
      try {
        while (reader.hasNext()) {
          take(reader, reader.next());
        }
      } finally {
        reader.close();
      }
    } catch (XMLStreamException e) {
      throw new DescriptorException(file, "is not well-formed XML: " + e.getMessage(), e);
    }
    if (root == null) {
      throw new DescriptorException(file, 1, "?", "the document has no element");
    }
    return root;
  }

  private void take(XMLStreamReader reader, int event) throws DescriptorException {
    switch (event) {
      case XMLStreamConstants.START_ELEMENT -> start(reader);
      case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA ->
          open.element().append(reader.getText());
      case XMLStreamConstants.END_ELEMENT -> open.remove();
      case XMLStreamConstants.ENTITY_REFERENCE ->
          throw open.element()
              .malformed(
                  "refers to entity \"%s\", which is not allowed".formatted(reader.getLocalName()));
      default -> {
        // comments, white space outside the root, the document type: nothing to keep
      }
    }
  }

  private void start(XMLStreamReader reader) throws DescriptorException {
    Map<String, String> attributes = new HashMap<>();
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      attributes.put(reader.getAttributeLocalName(i), reader.getAttributeValue(i));
    }
    XmlElement element =
        new XmlElement(
            reader.getLocalName(),
            new Position(file, reader.getLocation().getLineNumber()),
            attributes);
    if (open.size() >= DEEPEST_NESTING) {
      throw element.malformed("is nested more than %d deep".formatted(DEEPEST_NESTING));
    }
    if (open.isEmpty()) {
      root = element;
    } else {
      open.element().add(element);
    }
    open.push(element);
  }

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setXMLResolver((publicId, systemId, base, namespace) -> InputStream.nullInputStream());
    return factory;
  }
}
