package org.opencallback.job;

/** What a trunk is made of; decides the duration limit of a call. */
public enum TrunkKind {
  ISDN,
  GSM,
  VOIP,
  /** A two-wire line: two of them in one call limit it to three minutes. */
  ANALOGUE
}
