package org.opencallback.job;

import jakarta.ejb.Local;

/** Where who watches the calls in progress is found. */
@Local
public interface LiveCalls {

  /** Who is told of them; the same as long as the application runs. */
  CallWatcher watcher();
}
