package javax.slee.resource;

import java.util.StringJoiner;

/**
 * What a resource adaptor asks of the SLEE for one event, as bits of an {@code int} (JSR 240 §15).
 *
 * <p>The lower 24 bits belong to JSR 240, the upper 8 to the vendor of the SLEE. The {@code has}
 * methods test for a bit, the {@code set} methods return their argument with the bit added.
 */
public final class EventFlags {

  /** Nothing is asked. */
  public static final int NO_FLAGS = 0;

  /** The SLEE may marshal the event, to store it or to send it to another node. */
  public static final int SLEE_MAY_MARSHAL = 16;

  /** Call {@link ResourceAdaptor#eventProcessingSuccessful} once the event was processed. */
  public static final int REQUEST_PROCESSING_SUCCESSFUL_CALLBACK = 32;

  /** Call {@link ResourceAdaptor#eventProcessingFailed} if the event could not be processed. */
  public static final int REQUEST_PROCESSING_FAILED_CALLBACK = 64;

  /** Call {@link ResourceAdaptor#eventUnreferenced} when the SLEE needs the event no more. */
  public static final int REQUEST_EVENT_UNREFERENCED_CALLBACK = 128;

  /** Set by the SLEE in its callbacks, if at least one SBB received the event. */
  public static final int SBB_PROCESSED_EVENT = 256;

  /** The bits that belong to JSR 240. */
  public static final int STANDARD_FLAGS_MASK = 0x00ffffff;

  /** The bits that belong to the vendor of the SLEE. */
  public static final int VENDOR_FLAGS_MASK = 0xff000000;

  private static final int[] BITS = {
    SLEE_MAY_MARSHAL,
    REQUEST_PROCESSING_SUCCESSFUL_CALLBACK,
    REQUEST_PROCESSING_FAILED_CALLBACK,
    REQUEST_EVENT_UNREFERENCED_CALLBACK,
    SBB_PROCESSED_EVENT
  };

  private static final String[] NAMES = {
    "SLEE_MAY_MARSHAL",
    "REQUEST_PROCESSING_SUCCESSFUL_CALLBACK",
    "REQUEST_PROCESSING_FAILED_CALLBACK",
    "REQUEST_EVENT_UNREFERENCED_CALLBACK",
    "SBB_PROCESSED_EVENT"
  };

  private EventFlags() {}

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

  public static boolean hasRequestProcessingSuccessfulCallback(int flags) {
    return hasFlags(flags, REQUEST_PROCESSING_SUCCESSFUL_CALLBACK);
  }

  public static boolean hasRequestProcessingFailedCallback(int flags) {
    return hasFlags(flags, REQUEST_PROCESSING_FAILED_CALLBACK);
  }

  /** Tests {@link #REQUEST_EVENT_UNREFERENCED_CALLBACK}. */
  public static boolean hasRequestEventReferenceReleasedCallback(int flags) {
    return hasFlags(flags, REQUEST_EVENT_UNREFERENCED_CALLBACK);
  }

  public static boolean hasSbbProcessedEvent(int flags) {
    return hasFlags(flags, SBB_PROCESSED_EVENT);
  }

  public static int setSleeMayMarshal(int flags) {
    return flags | SLEE_MAY_MARSHAL;
  }

  public static int setRequestProcessingSuccessfulCallback(int flags) {
    return flags | REQUEST_PROCESSING_SUCCESSFUL_CALLBACK;
  }

  public static int setRequestProcessingFailedCallback(int flags) {
    return flags | REQUEST_PROCESSING_FAILED_CALLBACK;
  }

  /** Adds {@link #REQUEST_EVENT_UNREFERENCED_CALLBACK}. */
  public static int setRequestEventReferenceReleasedCallback(int flags) {
    return flags | REQUEST_EVENT_UNREFERENCED_CALLBACK;
  }

  public static int setSbbProcessedEvent(int flags) {
    return flags | SBB_PROCESSED_EVENT;
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
