package javax.slee.usage;

import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import javax.slee.management.VendorExtensionUtils;
import javax.slee.management.VendorExtensions;

/** The samples of a sample-type usage parameter, summed up (JSR 240 §11). */
public final class SampleStatistics implements VendorExtensions, Serializable {

  private static volatile boolean serializeVendorData;
  private static volatile boolean deserializeVendorData;

  private final long sampleCount;
  private final long minimum;
  private final long maximum;
  private final double mean;
  private transient Object vendorData;

  /**
   * No samples yet: the minimum is {@link Long#MAX_VALUE}, the maximum {@link Long#MIN_VALUE}, the
   * mean 0.
   */
  public SampleStatistics() {
    this(0, Long.MAX_VALUE, Long.MIN_VALUE, 0.0);
  }

  public SampleStatistics(long sampleCount, long minimum, long maximum, double mean) {
    this.sampleCount = sampleCount;
    this.minimum = minimum;
    this.maximum = maximum;
    this.mean = mean;
  }

  public long getSampleCount() {
    return sampleCount;
  }

  public long getMinimum() {
    return minimum;
  }

  public long getMaximum() {
    return maximum;
  }

  public double getMean() {
    return mean;
  }

  /**
   * From now on the vendor's data is written when a SampleStatistics is serialised; at first it is
   * not.
   */
  public static void enableVendorDataSerialization() {
    serializeVendorData = true;
  }

  /** From now on the vendor's data is left out when a SampleStatistics is serialised. */
  public static void disableVendorDataSerialization() {
    serializeVendorData = false;
  }

  /**
   * From now on the vendor's data is restored when a SampleStatistics is deserialised; at first it
   * is not, for it may be of any class.
   */
  public static void enableVendorDataDeserialization() {
    deserializeVendorData = true;
  }

  /** From now on the vendor's data is dropped when a SampleStatistics is deserialised. */
  public static void disableVendorDataDeserialization() {
    deserializeVendorData = false;
  }

  @Override
  public void setVendorData(Object vendorData) {
    this.vendorData = vendorData;
  }

  @Override
  public Object getVendorData() {
    return vendorData;
  }

  private void writeObject(ObjectOutputStream out) throws IOException {
    VendorExtensionUtils.writeObject(out, serializeVendorData ? vendorData : null);
  }

  private void readObject(ObjectInputStream in) throws IOException, ClassNotFoundException {
    vendorData = VendorExtensionUtils.readObject(in, deserializeVendorData);
  }

  @Override
  public String toString() {
    return "SampleStatistics[sampleCount="
        + sampleCount
        + ",minimum="
        + minimum
        + ",maximum="
        + maximum
        + ",mean="
        + mean
        + "]";
  }
}
