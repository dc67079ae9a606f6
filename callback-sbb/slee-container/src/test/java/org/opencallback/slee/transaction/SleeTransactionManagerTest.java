package org.opencallback.slee.transaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import javax.slee.transaction.CommitListener;
import javax.slee.transaction.RollbackListener;
import javax.slee.transaction.SleeTransaction;
import javax.slee.transaction.SleeTransactionManager;
import javax.transaction.HeuristicMixedException;
import javax.transaction.HeuristicRollbackException;
import javax.transaction.InvalidTransactionException;
import javax.transaction.RollbackException;
import javax.transaction.Status;
import javax.transaction.Synchronization;
import javax.transaction.SystemException;
import javax.transaction.Transaction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opencallback.slee.SleeHarness;

/** The transaction manager that resource adaptors get (JSR 240 §15.7, javax.slee.transaction). */
final class SleeTransactionManagerTest {

  private final List<String> told = new ArrayList<>();
  private SleeHarness slee;
  private SleeTransactionManager manager;

  @BeforeEach
  void start() throws Exception {
    slee = new SleeHarness();
    manager = slee.adaptor().context().getSleeTransactionManager();
  }

  @AfterEach
  void stop() throws Exception {
    if (manager.getTransaction() != null) {
      manager.rollback();
    }
    slee.close();
  }

  /** Notes how a commit has ended. */
  private final class Committed implements CommitListener {
    @Override
    public void committed() {
      told.add("committed");
    }

    @Override
    public void rolledBack(RollbackException cause) {
      told.add("rolled back");
    }

    @Override
    public void heuristicMixed(HeuristicMixedException cause) {
      told.add("mixed");
    }

    @Override
    public void heuristicRollback(HeuristicRollbackException cause) {
      told.add("heuristic");
    }

    @Override
    public void systemException(SystemException cause) {
      told.add("system");
    }
  }

  /** Notes how a roll-back has ended. */
  private final class RolledBack implements RollbackListener {
    @Override
    public void rolledBack() {
      told.add("rolled back");
    }

    @Override
    public void systemException(SystemException cause) {
      told.add("system");
    }
  }

  @Test
  void beginsAndCommitsATransactionOfTheThread() throws Exception {
    SleeTransaction transaction = manager.beginSleeTransaction();
    assertThat(manager.getStatus()).isEqualTo(Status.STATUS_ACTIVE);
    assertThat(manager.getSleeTransaction()).isEqualTo(transaction);
    assertThat(manager.asSleeTransaction(transaction)).isSameAs(transaction);
    transaction.registerSynchronization(
        new Synchronization() {
          @Override
          public void beforeCompletion() {
            told.add("before");
          }

          @Override
          public void afterCompletion(int status) {
            told.add("after " + (status == Status.STATUS_COMMITTED));
          }
        });
    manager.commit();
    assertThat(told).containsExactly("before", "after true");
    assertThat(manager.getSleeTransaction()).isNull();
    assertThat(manager.getStatus()).isEqualTo(Status.STATUS_NO_TRANSACTION);
  }

  @Test
  void rollsBackWhatIsMarked() throws Exception {
    manager.begin();
    manager.setRollbackOnly();
    assertThatThrownBy(manager::commit).isInstanceOf(RollbackException.class);
    assertThat(manager.getTransaction()).isNull();
  }

  @Test
  void commitsAsynchronouslyAndTakesTheTransactionOffTheThread() throws Exception {
    manager.begin();
    manager.asyncCommit(new Committed());
    assertThat(manager.getTransaction()).isNull();
    assertThat(told).containsExactly("committed");
  }

  @Test
  void tellsTheListenerThatACommitHasRolledBack() throws Exception {
    manager.begin();
    manager.setRollbackOnly();
    manager.asyncCommit(new Committed());
    assertThat(told).containsExactly("rolled back");
  }

  @Test
  void rollsBackAsynchronously() throws Exception {
    manager.begin();
    manager.asyncRollback(new RolledBack());
    assertThat(manager.getTransaction()).isNull();
    assertThat(told).containsExactly("rolled back");
  }

  @Test
  void needsATransactionForAnAsynchronousEnd() {
    assertThatThrownBy(() -> manager.asyncCommit(new Committed()))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> manager.asyncRollback(new RolledBack()))
        .isInstanceOf(IllegalStateException.class);
    assertThat(told).isEmpty();
  }

  @Test
  void suspendsAndResumesATransaction() throws Exception {
    manager.begin();
    Transaction suspended = manager.suspend();
    assertThat(manager.getTransaction()).isNull();
    manager.resume(suspended);
    assertThat(manager.getSleeTransaction()).isEqualTo(suspended);
    assertThatThrownBy(() -> manager.resume(null)).isInstanceOf(InvalidTransactionException.class);
  }
}
