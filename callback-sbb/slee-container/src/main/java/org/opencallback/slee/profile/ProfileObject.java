package org.opencallback.slee.profile;

import javax.slee.CreateException;
import javax.slee.SLEEException;
import javax.slee.profile.ProfileID;
import javax.slee.profile.ProfileVerificationException;
import javax.slee.usage.UnrecognizedUsageParameterSetNameException;
import org.jboss.logging.Logger;
import org.opencallback.slee.generation.BoundMethod;
import org.opencallback.slee.value.ValueCopy;

/**
 * A profile object (JSR 240 §10): an instance of the generated class, pooled, or standing for a
 * profile. The methods of the generated class end here.
 *
 * <p>What the instance throws comes out; whoever called then forgets the object.
 */
public final class ProfileObject {

  private static final Logger LOG = Logger.getLogger(ProfileObject.class);

  private final Table table;
  private final GeneratedProfile instance;
  private final ProfileLifeCycle life;
  private ProfileState state;
  private boolean called;
  private boolean discarded;

  ProfileObject(Table table, GeneratedProfile instance) {
    this.table = table;
    this.instance = instance;
    this.life = new ProfileLifeCycle(instance);
    instance.bindToSlee(this);
    run(() -> life.setContext(new ProfileObjectContext(this)));
  }

  Table table() {
    return table;
  }

  /** The instance of the generated class. */
  Object instance() {
    return instance;
  }

  /** What it stands for; null if it is pooled. */
  ProfileState state() {
    return state;
  }

  // ---- life cycle

  private interface Step<E extends Exception> {
    void take() throws E;
  }

  private <E extends Exception> void run(Step<E> step) throws E {
    table
        .frame()
        .<Void, E>call(
            () -> {
              step.take();
              return null;
            });
  }

  /** Stands for the default profile of a new table. */
  void initialize(ProfileState of) throws CreateException {
    state = of;
    run(
        () -> {
          life.initialize();
          life.postCreate();
        });
  }

  /** Stands for a profile that was just made of the default profile. */
  void create(ProfileState of) throws CreateException {
    state = of;
    run(life::postCreate);
  }

  /** Stands for a profile that exists. */
  void activate(ProfileState of) {
    state = of;
    run(
        () -> {
          life.activate();
          life.load();
        });
  }

  /** Brings the instance up to date with the attributes. */
  void load() {
    run(life::load);
  }

  /** Has the instance write to the attributes what it holds. */
  void store() {
    run(life::store);
  }

  void verify() throws ProfileVerificationException {
    run(life::verify);
  }

  /** Tells the instance that its profile is being removed. */
  void remove() {
    run(life::remove);
  }

  /** Stands for nothing any more and goes back to the pool, unless it has failed. */
  void passivate() {
    if (!discarded) {
      try {
        run(life::passivate);
        release();
      } catch (RuntimeException e) {
        LOG.errorf(e, "%s: profilePassivate failed; the profile object is discarded", table);
      }
    }
  }

  /** Goes back to the pool without being told that it stands for nothing any more. */
  void release() {
    state = null;
    table.pool().giveBack(this);
  }

  /** Is never used again. */
  void discard() {
    discarded = true;
  }

  /** Leaves the pool for good. */
  void unset() {
    try {
      run(life::unsetContext);
    } catch (RuntimeException e) {
      LOG.warnf(e, "%s: unsetProfileContext failed", table);
    }
  }

  /**
   * Calls a method of the instance.
   *
   * @throws SLEEException if it is being called and is not reentrant
   * @throws Exception what the method throws
   */
  Object call(BoundMethod method, Object[] arguments) throws Exception {
    if (called && !table.definition().descriptor().options().reentrant()) {
      throw new SLEEException(table + ": a profile object that is not reentrant is being called");
    }
    boolean outer = called;
    called = true;
    try {
      return table.frame().call(() -> method.call(instance, arguments));
    } finally {
      called = outer;
    }
  }

  // ---- calls from the generated class

  private ProfileState assigned() {
    if (state == null) {
      throw new IllegalStateException(
          table + ": the profile object stands for no profile, so this is not permitted now");
    }
    return state;
  }

  /** Reads an attribute. */
  public Object getField(int attribute) {
    return ValueCopy.of(assigned().read(attribute));
  }

  /** Changes an attribute. */
  public void setField(int attribute, Object value) {
    assigned().write(attribute, ValueCopy.of(value));
  }

  /** The usage parameter set without a name (JSR 240 §11). */
  public Object usage() {
    return table.usage().defaultSet().proxy();
  }

  /**
   * A named usage parameter set.
   *
   * @throws UnrecognizedUsageParameterSetNameException if there is none of that name
   */
  public Object usage(String name) throws UnrecognizedUsageParameterSetNameException {
    if (name == null) {
      throw new NullPointerException("name of a usage parameter set");
    }
    return table.usage().set(name).proxy();
  }

  /** The instance holds something that it has not written to an attribute yet (1.0). */
  public void markProfileDirty() {
    assigned().markDirty();
  }

  /** Whether there are changes (1.0). */
  public boolean isProfileDirty() {
    return assigned().isDirty();
  }

  /** Whether there is such a profile (1.0). */
  public boolean isProfileValid(ProfileID profile) {
    return table.tables().exists(profile);
  }

  @Override
  public String toString() {
    return "object of " + table;
  }
}
