package javax.slee.profile;

public interface ResourceInfoProfileCMP {
  String getInfo();

  void setInfo(String name);
}
