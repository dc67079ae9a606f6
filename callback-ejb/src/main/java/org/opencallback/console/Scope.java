package org.opencallback.console;

/** What a token of the REST API permits; nothing that is not listed. */
public enum Scope {
  /** Reading extensions, mobiles, access numbers, trunks and routes. */
  DIRECTORY_READ,
  /** Changing them. */
  DIRECTORY_WRITE,
  /** Reading jobs, call records and refusals, and asking the simulator. */
  CALLS_READ,
  /** Asking for callbacks, calling jobs off and having them run. */
  CALLS_WRITE
}
