package javax.slee.management;

public interface VendorExtensions {
  void setVendorData(Object object);

  Object getVendorData();
}
