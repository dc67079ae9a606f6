package javax.slee;

import java.util.Collection;

@SuppressWarnings("rawtypes") // JSR 240 predates generics
public interface ChildRelation extends Collection {
  SbbLocalObject create() throws CreateException, TransactionRequiredLocalException, SLEEException;
}
