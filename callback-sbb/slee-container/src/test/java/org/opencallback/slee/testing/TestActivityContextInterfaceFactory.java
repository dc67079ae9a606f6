package org.opencallback.slee.testing;

import javax.slee.ActivityContextInterface;

/** The activity context interface factory of the test adaptor's type. */
public interface TestActivityContextInterfaceFactory {
  ActivityContextInterface getActivityContextInterface(TestActivity activity);
}
