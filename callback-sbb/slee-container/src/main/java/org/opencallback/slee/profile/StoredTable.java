package org.opencallback.slee.profile;

import java.util.Map;

/**
 * What is kept of a table. Calls do not overlap: whoever changes a table has it for himself.
 *
 * <p>{@link #write} comes before a transaction commits, so that what cannot be kept is not
 * committed; {@link #keep} or {@link #undo} says how the transaction ended.
 */
public interface StoredTable {

  /** A table that is in memory only. */
  StoredTable NONE =
      new StoredTable() {
        @Override
        public Map<String, Map<String, Object>> read() {
          return Map.of();
        }

        @Override
        public void write(Map<String, Object[]> changes) {
          // not kept
        }

        @Override
        public void keep() {
          // not kept
        }

        @Override
        public void undo() {
          // not kept
        }

        @Override
        public void close() {
          // nothing is open
        }
      };

  /** The profiles that are kept: values by attribute, by profile. */
  Map<String, Map<String, Object>> read();

  /**
   * Keeps changes, so that a crash of the machine does not take them away.
   *
   * @param changes values by profile; null for a profile that is removed
   * @throws IllegalStateException if they cannot be kept
   */
  void write(Map<String, Object[]> changes);

  /** What was written last counts. */
  void keep();

  /** What was written last does not count. */
  void undo();

  /** Lets go of files. */
  void close();
}
