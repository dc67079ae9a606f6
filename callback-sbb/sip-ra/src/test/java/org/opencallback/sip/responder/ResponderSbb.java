package org.opencallback.sip.responder;

import javax.naming.InitialContext;
import javax.naming.NamingException;
import javax.sip.RequestEvent;
import javax.sip.message.Request;
import javax.slee.ActivityContextInterface;
import javax.slee.RolledBackContext;
import javax.slee.Sbb;
import javax.slee.SbbContext;
import net.java.slee.resource.sip.SleeSipProvider;

/** Is busy for every INVITE, and answers OPTIONS. */
public abstract class ResponderSbb implements Sbb {

  private SbbContext context;
  private SleeSipProvider provider;

  /** RFC 3261 §13.3.1.3. */
  public void onInvite(RequestEvent event, ActivityContextInterface aci) throws Exception {
    respond(event, 486);
  }

  /** RFC 3261 §11.2. */
  public void onOptions(RequestEvent event, ActivityContextInterface aci) throws Exception {
    respond(event, 200);
  }

  private void respond(RequestEvent event, int status) throws Exception {
    Request request = event.getRequest();
    event
        .getServerTransaction()
        .sendResponse(provider.getMessageFactory().createResponse(status, request));
  }

  @Override
  @SuppressWarnings("BanJNDI") // the name is a constant; JSR 240 §6.13 has no other way
  public void setSbbContext(SbbContext newContext) {
    context = newContext;
    try {
      provider =
          (SleeSipProvider)
              new InitialContext().lookup("java:comp/env/slee/resources/sip/provider");
    } catch (NamingException e) {
      throw new IllegalStateException("no SIP provider", e);
    }
  }

  @Override
  public void unsetSbbContext() {
    context = null;
  }

  @Override
  public void sbbExceptionThrown(
      Exception exception, Object event, ActivityContextInterface activity) {
    context.getTracer("responder").severe("failed", exception);
  }

  @Override
  public void sbbCreate() {}

  @Override
  public void sbbPostCreate() {}

  @Override
  public void sbbActivate() {}

  @Override
  public void sbbPassivate() {}

  @Override
  public void sbbRemove() {}

  @Override
  public void sbbLoad() {}

  @Override
  public void sbbStore() {}

  @Override
  public void sbbRolledBack(RolledBackContext rolledBack) {}
}
