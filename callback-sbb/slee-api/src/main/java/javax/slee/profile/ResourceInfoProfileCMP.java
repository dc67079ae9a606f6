package javax.slee.profile;

/** The attribute of a profile in a resource info profile table of SLEE 1.0 (JSR 240 §10). */
public interface ResourceInfoProfileCMP {

  String getInfo();

  void setInfo(String info);
}
