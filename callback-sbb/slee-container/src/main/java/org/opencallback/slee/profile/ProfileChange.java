package org.opencallback.slee.profile;

/**
 * What a transaction has done to a profile.
 *
 * @param before its attributes before; null if it was added
 * @param after its attributes now; null if it was removed
 */
@SuppressWarnings("ArrayRecordComponent") // never changed; two are the same if they are one
record ProfileChange(String profile, Object[] before, Object[] after) {}
