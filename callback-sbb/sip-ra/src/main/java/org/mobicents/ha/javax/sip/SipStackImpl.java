package org.mobicents.ha.javax.sip;

import gov.nist.javax.sip.EventScanner;
import gov.nist.javax.sip.EventWrapper;
import gov.nist.javax.sip.SipProviderImpl;
import gov.nist.javax.sip.message.SIPRequest;
import gov.nist.javax.sip.stack.MessageChannel;
import gov.nist.javax.sip.stack.MessageProcessor;
import gov.nist.javax.sip.stack.ServerRequestInterface;
import java.util.Iterator;
import java.util.Properties;
import javax.sip.IOExceptionEvent;
import javax.sip.InvalidArgumentException;
import javax.sip.ListeningPoint;
import javax.sip.ObjectInUseException;
import javax.sip.PeerUnavailableException;
import javax.sip.SipException;
import javax.sip.SipFactory;
import javax.sip.SipListener;
import javax.sip.SipProvider;
import org.opencallback.sip.PeerIdentity;
import org.opencallback.sip.StackProperties;
import org.opencallback.sip.TlsSettings;

/**
 * The SIP stack of the SIP resource adaptor.
 *
 * <p>The resource adaptor sets {@code org.mobicents.ha} as path name of its {@code SipFactory}; a
 * class of exactly this name is what the factory then makes. Its properties come from the resource
 * adaptor; {@link StackProperties} has the last word.
 */
public class SipStackImpl extends ClusteredSipStackImpl {

  private static final int ATTEMPTS = 20;
  private static final long MS_BETWEEN_ATTEMPTS = 100;

  /**
   * A stack that is not started.
   *
   * @param properties what the resource adaptor asks for; not changed
   * @throws PeerUnavailableException if a property has no proper value
   */
  public SipStackImpl(Properties properties) throws PeerUnavailableException {
    super(StackProperties.complete(properties));
  }

  /**
   * The resource adaptor's provider; it listens for TLS too, where that is configured, on a port of
   * its own: the resource adaptor knows one port for all transports.
   *
   * @throws ObjectInUseException if the listening point has one
   */
  @Override
  public SipProvider createSipProvider(ListeningPoint point) throws ObjectInUseException {
    SipProvider provider = super.createSipProvider(point);
    if (TlsSettings.ofProcess().isPresent()) {
      int port = TlsSettings.ofProcess().get().port();
      try {
        provider.addListeningPoint(
            createListeningPoint(point.getIPAddress(), port, ListeningPoint.TLS));
      } catch (SipException | InvalidArgumentException e) {
        throw new IllegalStateException(
            "SIP cannot listen on %s port %d/TLS".formatted(point.getIPAddress(), port), e);
      }
    }
    return provider;
  }

  @Override
  public ServerRequestInterface newSIPServerRequest(SIPRequest request, MessageChannel channel) {
    PeerIdentity.note(request, channel);
    return super.newSIPServerRequest(request, channel);
  }

  /** Stops the stack with its last provider: the resource adaptor does not stop it. */
  @Override
  public void deleteSipProvider(SipProvider provider) throws ObjectInUseException {
    super.deleteSipProvider(provider);
    if (!getSipProviders().hasNext()) {
      stop();
    }
  }

  /**
   * Stops the stack, and unlike the stack itself also the thread that delivers its events: it is
   * told to end, but sleeps until there is an event, so it is given one that nobody listens to. The
   * factory must forget the stack, or it would hand out the stopped one when the resource adaptor
   * becomes active again.
   */
  @Override
  public void stop() {
    EventScanner scanner = getEventScanner();
    removeListeners();
    super.stop();
    SipFactory.getInstance().resetFactory();
    if (scanner != null) {
      scanner.addEvent(
          new EventWrapper(new IOExceptionEvent(this, "", 0, ListeningPoint.UDP), null));
    }
    endWorkers();
  }

  /**
   * The stack interrupts its UDP workers once. One that is reading a message at that moment may
   * swallow the interrupt, and would then wait for the next message for ever.
   */
  private void endWorkers() {
    String workers = getStackName() + "-UDPMessageChannelThread";
    for (Thread thread : Thread.getAllStackTraces().keySet()) {
      if (thread.getName().startsWith(workers)) {
        end(thread);
      }
    }
  }

  private static void end(Thread worker) {
    try {
      for (int attempt = 0; attempt < ATTEMPTS && worker.isAlive(); attempt++) {
        worker.interrupt();
        worker.join(MS_BETWEEN_ATTEMPTS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void removeListeners() {
    for (Iterator<?> providers = getSipProviders(); providers.hasNext(); ) {
      SipProviderImpl provider = (SipProviderImpl) providers.next();
      SipListener listener = provider.getSipListener();
      if (listener != null) {
        provider.removeSipListener(listener);
      }
    }
  }

  @Override
  public MessageProcessor[] getStackMessageProcessors() {
    return getMessageProcessors();
  }

  /** Without a cache there is nowhere to passivate a dialog to. */
  @Override
  public void passivateDialog(HASipDialog dialog) {}
}
