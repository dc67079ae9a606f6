package javax.slee.profile;

public interface ProfileTableActivity {
  String getProfileTableName();
}
