package org.opencallback.slee.testing;

import javax.slee.SbbLocalObject;

/** The SBB local interface of {@link ScriptSbb}. */
public interface ScriptLocalObject extends SbbLocalObject {

  /** Runs code inside the SBB and returns what it returns. */
  <T> T run(Code<T> code) throws TestException;

  int add(int a, long b);

  int getNumber();

  /** Code that runs inside an SBB. */
  @FunctionalInterface
  interface Code<T> {
    T run(ScriptSbb sbb) throws TestException;
  }

  /** An application exception. */
  final class TestException extends Exception {
    private static final long serialVersionUID = 1;

    public TestException(String message) {
      super(message);
    }
  }
}
