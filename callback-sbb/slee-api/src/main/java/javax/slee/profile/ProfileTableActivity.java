package javax.slee.profile;

/**
 * The activity of a profile table: it lasts as long as the table, and the events about its profiles
 * are fired on it (JSR 240 §10).
 */
public interface ProfileTableActivity {

  String getProfileTableName();
}
