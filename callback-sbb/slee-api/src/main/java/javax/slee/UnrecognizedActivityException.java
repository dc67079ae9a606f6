package javax.slee;

/** An object that is no activity, or no activity of the kind asked for, was given as one. */
public class UnrecognizedActivityException extends SLEEException {

  // An activity need not be serializable, and the exception must stay so.
  private final transient Object activity;

  public UnrecognizedActivityException(Object activity) {
    this("not a recognised activity: " + activity, activity);
  }

  public UnrecognizedActivityException(String message, Object activity) {
    super(message);
    this.activity = activity;
  }

  /** The offending object; null once the exception was serialised. */
  public final Object getActivity() {
    return activity;
  }
}
