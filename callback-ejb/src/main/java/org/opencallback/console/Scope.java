package org.opencallback.console;

/** What a token of the REST API permits; nothing that is not listed. */
public enum Scope {
  /** Reading extensions, mobiles, access numbers, trunks, routes and classes of service. */
  DIRECTORY_READ,
  /** Changing them. */
  DIRECTORY_WRITE,
  /** Reading jobs, calls, records, refusals, savings and trunks, and asking the simulator. */
  CALLS_READ,
  /** Asking for callbacks, and what can be done about jobs and calls. */
  CALLS_WRITE,
  /** Reading settings, limits, tariffs, stays, licence, users, audit, and a person's records. */
  SETTINGS_READ,
  /** Changing them; so a token with it may make itself an administrator. */
  SETTINGS_WRITE
}
