package org.opencallback.slee.profile;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.ObjectStreamClass;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jboss.logging.Logger;

/**
 * The records of a profile table's file. Attributes stand there by name, each serialised for
 * itself: a later version of the profile specification may have others.
 */
final class ProfileRecords {

  private static final Logger LOG = Logger.getLogger(ProfileRecords.class);
  private static final int NULL = -1;

  private final List<String> names;
  private final ClassLoader loader;

  ProfileRecords(StoredAttributes attributes) {
    this.names = attributes.names();
    this.loader = attributes.loader();
  }

  /** Changes as a record; null values mean that a profile is removed. */
  byte[] ofChanges(Map<String, Object[]> changes) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    out.writeInt(changes.size());
    for (Map.Entry<String, Object[]> change : changes.entrySet()) {
      out.writeUTF(change.getKey());
      Object[] values = change.getValue();
      out.writeInt(values == null ? NULL : values.length);
      for (int i = 0; values != null && i < values.length; i++) {
        write(out, names.get(i), values[i]);
      }
    }
    return bytes.toByteArray();
  }

  /** Whole profiles as a record. */
  byte[] ofAll(Map<String, Map<String, Object>> profiles) throws IOException {
    Map<String, Object[]> changes = new HashMap<>();
    profiles.forEach(
        (profile, values) -> changes.put(profile, names.stream().map(values::get).toArray()));
    return ofChanges(changes);
  }

  private static void write(DataOutputStream out, String name, Object value) throws IOException {
    out.writeUTF(name);
    if (value == null) {
      out.writeInt(NULL);
      return;
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream objects = new ObjectOutputStream(bytes)) {
      objects.writeObject(value);
    }
    out.writeInt(bytes.size());
    bytes.writeTo(out);
  }

  /** Applies a record to what was read before it. */
  void read(DataInputStream in, Map<String, Map<String, Object>> profiles) throws IOException {
    int changes = in.readInt();
    for (int i = 0; i < changes; i++) {
      String profile = in.readUTF();
      int attributes = in.readInt();
      if (attributes == NULL) {
        profiles.remove(profile);
        continue;
      }
      Map<String, Object> values = new HashMap<>();
      for (int j = 0; j < attributes; j++) {
        String name = in.readUTF();
        Object value = value(in, name);
        if (names.contains(name)) {
          values.put(name, value);
        }
      }
      profiles.put(profile, values);
    }
  }

  private Object value(DataInputStream in, String name) throws IOException {
    int length = in.readInt();
    if (length == NULL) {
      return null;
    }
    byte[] bytes = in.readNBytes(length);
    if (!names.contains(name)) {
      return null; // of an attribute that there is no more; its class may be gone, too
    }
    try (ObjectInputStream objects = new ComponentInput(new ByteArrayInputStream(bytes))) {
      return objects.readObject();
    } catch (ClassNotFoundException | IOException e) {
      LOG.warnf("attribute %s cannot be read and gets its first value: %s", name, e);
      return null;
    }
  }

  /** Loads the classes of a component. */
  private final class ComponentInput extends ObjectInputStream {
    ComponentInput(InputStream in) throws IOException {
      super(in);
    }

    @Override
    protected Class<?> resolveClass(ObjectStreamClass description)
        throws IOException, ClassNotFoundException {
      try {
        return Class.forName(description.getName(), false, loader);
      } catch (ClassNotFoundException e) {
        return super.resolveClass(description); // primitive types
      }
    }
  }
}
