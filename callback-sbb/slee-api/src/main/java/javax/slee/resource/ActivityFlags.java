package javax.slee.resource;

import java.util.StringJoiner;

/**
 * What a resource adaptor asks of the SLEE for one activity, as bits of an {@code int} (JSR 240
 * §15).
 *
 * <p>The lower 24 bits belong to JSR 240, the upper 8 to the vendor of the SLEE. The {@code has}
 * methods test for a bit, the {@code set} methods return their argument with the bit added.
 */
public final class ActivityFlags {

  /** Nothing is asked. */
  public static final int NO_FLAGS = 0;

  /** The SLEE may marshal the activity handle, to store it or to send it to another node. */
  public static final int SLEE_MAY_MARSHAL = 1;

  /** Call {@link ResourceAdaptor#activityEnded} when the activity has ended. */
  public static final int REQUEST_ENDED_CALLBACK = 2;

  /** Call {@link ResourceAdaptor#activityUnreferenced} when nothing in the SLEE refers to it. */
  public static final int REQUEST_ACTIVITY_UNREFERENCED_CALLBACK = 4;

  /** The bits that belong to JSR 240. */
  public static final int STANDARD_FLAGS_MASK = 0x00ffffff;

  /** The bits that belong to the vendor of the SLEE. */
  public static final int VENDOR_FLAGS_MASK = 0xff000000;

  private static final int[] BITS = {
    SLEE_MAY_MARSHAL, REQUEST_ENDED_CALLBACK, REQUEST_ACTIVITY_UNREFERENCED_CALLBACK
  };

  private static final String[] NAMES = {
    "SLEE_MAY_MARSHAL", "REQUEST_ENDED_CALLBACK", "REQUEST_ACTIVITY_UNREFERENCED_CALLBACK"
  };

  private ActivityFlags() {}

  public static boolean hasNoFlags(int flags) {
    return flags == NO_FLAGS;
  }

  /** Whether any bit of JSR 240 is set. */
  public static boolean hasStandardFlags(int flags) {
    return hasFlags(flags, STANDARD_FLAGS_MASK);
  }

  /** Whether any bit of the vendor is set. */
  public static boolean hasVendorFlags(int flags) {
    return hasFlags(flags, VENDOR_FLAGS_MASK);
  }

  /** Whether {@code flags} and {@code mask} have at least one bit in common. */
  public static boolean hasFlags(int flags, int mask) {
    return (flags & mask) != 0;
  }

  public static boolean hasSleeMayMarshal(int flags) {
    return hasFlags(flags, SLEE_MAY_MARSHAL);
  }

  public static boolean hasRequestEndedCallback(int flags) {
    return hasFlags(flags, REQUEST_ENDED_CALLBACK);
  }

  /** Tests {@link #REQUEST_ACTIVITY_UNREFERENCED_CALLBACK}. */
  public static boolean hasRequestSleeActivityGCCallback(int flags) {
    return hasFlags(flags, REQUEST_ACTIVITY_UNREFERENCED_CALLBACK);
  }

  public static int setSleeMayMarshal(int flags) {
    return flags | SLEE_MAY_MARSHAL;
  }

  public static int setRequestEndedCallback(int flags) {
    return flags | REQUEST_ENDED_CALLBACK;
  }

  /** Adds {@link #REQUEST_ACTIVITY_UNREFERENCED_CALLBACK}. */
  public static int setRequestSleeActivityGCCallback(int flags) {
    return flags | REQUEST_ACTIVITY_UNREFERENCED_CALLBACK;
  }

  /** The names of the bits that are set, with {@code |} between them; the rest in hexadecimal. */
  public static String toString(int flags) {
    if (hasNoFlags(flags)) {
      return "NO_FLAGS";
    }
    StringJoiner names = new StringJoiner("|");
    int rest = flags;
    for (int i = 0; i < BITS.length; i++) {
      if (hasFlags(flags, BITS[i])) {
        names.add(NAMES[i]);
        rest &= ~BITS[i];
      }
    }
    if (rest != 0) {
      names.add("0x" + Integer.toHexString(rest));
    }
    return names.toString();
  }
}
