package org.opencallback.slee.testing;

import com.arjuna.ats.arjuna.common.ObjectStoreEnvironmentBean;
import com.arjuna.common.internal.util.propertyservice.BeanPopulator;
import jakarta.transaction.TransactionManager;
import java.nio.file.Path;
import java.util.concurrent.Executor;
import java.util.concurrent.ThreadFactory;
import org.opencallback.slee.SleePlatform;
import org.opencallback.slee.naming.NamingEnvironment;

/** A JVM without a server: a real transaction manager, and {@link TestNaming}. */
public class PlainPlatform implements SleePlatform {

  private static final String[] OBJECT_STORES = {null, "communicationStore", "stateStore"};

  private final ClassLoader parent;
  private final NamingEnvironment naming = new TestNaming();

  /**
   * @param parent see {@link SleePlatform#parentClassLoader}
   */
  public PlainPlatform(ClassLoader parent) {
    TestNaming.install();
    this.parent = parent;
  }

  /** Has the transaction manager write its files into a directory of the test. */
  public static void keepObjectStoresIn(Path directory) {
    for (String name : OBJECT_STORES) {
      BeanPopulator.getNamedInstance(ObjectStoreEnvironmentBean.class, name)
          .setObjectStoreDir(directory.toString());
    }
  }

  @Override
  public TransactionManager transactionManager() {
    return com.arjuna.ats.jta.TransactionManager.transactionManager();
  }

  @Override
  public ThreadFactory laneThreads() {
    return Thread::new;
  }

  @Override
  public Executor executor() {
    return Runnable::run;
  }

  @Override
  public NamingEnvironment namingEnvironment() {
    return naming;
  }

  @Override
  public ClassLoader parentClassLoader() {
    return parent;
  }
}
