package javax.slee.management;

/**
 * Room for data that a SLEE's vendor adds to an object of this API (JSR 240 §14).
 *
 * <p>Whether the data is serialised and deserialised with its object is decided per class, by
 * static methods; at first it is not.
 */
public interface VendorExtensions {

  /**
   * Sets the vendor's data.
   *
   * @param vendorData serialisable if it is to be serialised; null for none
   */
  void setVendorData(Object vendorData);

  /** The vendor's data, or null. */
  Object getVendorData();
}
