package javax.slee.connection;

import java.io.Serializable;

/**
 * A null activity of the SLEE as a client outside sees it (JSR 240, appendix F). Events fired with
 * one handle go to one activity.
 */
public interface ExternalActivityHandle extends Serializable {

  /** Whether the other handle stands for the same activity. */
  @Override
  boolean equals(Object other);

  @Override
  int hashCode();
}
