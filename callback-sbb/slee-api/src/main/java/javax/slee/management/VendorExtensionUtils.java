package javax.slee.management;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.ObjectStreamClass;
import java.io.StreamCorruptedException;

/**
 * How classes with {@link VendorExtensions} write and read themselves (JSR 240 §14).
 *
 * <p>The vendor's data goes into the stream as bytes, so that a reader without the vendor's classes
 * can skip it.
 */
public class VendorExtensionUtils {

  private static final int NO_DATA = -1;

  /** JSR 240 declares this constructor; there is nothing to do with an instance. */
  public VendorExtensionUtils() {}

  /**
   * Writes the fields of the object that is being serialised, then the vendor's data. To be called
   * from {@code writeObject} and instead of {@link ObjectOutputStream#defaultWriteObject}.
   *
   * @param vendorData what to write besides the fields, or null
   * @throws IOException if the stream fails or the data cannot be serialised
   */
  public static void writeObject(ObjectOutputStream out, Object vendorData) throws IOException {
    out.defaultWriteObject();
    if (vendorData == null) {
      out.writeInt(NO_DATA);
      return;
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream inner = new ObjectOutputStream(bytes)) {
      inner.writeObject(vendorData);
    }
    out.writeInt(bytes.size());
    bytes.writeTo(out);
  }

  /**
   * Reads what {@link #writeObject} wrote. To be called from {@code readObject} and instead of
   * {@link ObjectInputStream#defaultReadObject}.
   *
   * @param deserialize whether to restore the vendor's data; if not, it is skipped
   * @return the vendor's data; null if there is none or it was skipped
   * @throws IOException if the stream fails or holds something else
   * @throws ClassNotFoundException if a class of the fields or of the data is not to be found
   */
  public static Object readObject(ObjectInputStream in, boolean deserialize)
      throws IOException, ClassNotFoundException {
    in.defaultReadObject();
    int length = in.readInt();
    if (length < NO_DATA) {
      throw new StreamCorruptedException("not a length of vendor data: " + length);
    }
    if (length == NO_DATA) {
      return null;
    }
    if (!deserialize) {
      in.skipNBytes(length);
      return null;
    }
    byte[] bytes = in.readNBytes(length);
    try (ObjectInputStream inner = new VendorStream(bytes, in.getObjectInputFilter())) {
      return inner.readObject();
    }
  }

  /** Finds the vendor's classes where the reader runs, under the filter of the outer stream. */
  private static final class VendorStream extends ObjectInputStream {

    VendorStream(byte[] bytes, ObjectInputFilter filter) throws IOException {
      super(new ByteArrayInputStream(bytes));
      if (filter != null) {
        setObjectInputFilter(filter);
      }
    }

    @Override
    protected Class<?> resolveClass(ObjectStreamClass description)
        throws IOException, ClassNotFoundException {
      ClassLoader context = Thread.currentThread().getContextClassLoader();
      if (context != null) {
        try {
          return Class.forName(description.getName(), false, context);
        } catch (ClassNotFoundException e) {
          // Primitive types and the caller's own classes: the default below knows them.
          return super.resolveClass(description);
        }
      }
      return super.resolveClass(description);
    }
  }
}
