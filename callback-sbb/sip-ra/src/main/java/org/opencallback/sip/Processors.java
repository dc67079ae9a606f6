package org.opencallback.sip;

import gov.nist.javax.sip.stack.MessageProcessor;
import gov.nist.javax.sip.stack.MessageProcessorFactory;
import gov.nist.javax.sip.stack.NioMessageProcessorFactory;
import gov.nist.javax.sip.stack.OIOMessageProcessorFactory;
import gov.nist.javax.sip.stack.SIPTransactionStack;
import java.io.IOException;
import java.net.InetAddress;
import javax.sip.ListeningPoint;

/**
 * Makes the stack's message processors: those of TLS with blocking sockets, all others as the
 * resource adaptor wants them.
 *
 * <p>The stack's non-blocking TLS does the handshake behind the back of who sends, closes the
 * connection without a word when the peer's certificate is bad, and does not know which host it
 * wanted. A carrier has one or two connections, so a thread for each is no burden.
 */
public final class Processors implements MessageProcessorFactory {

  private final MessageProcessorFactory usual = new NioMessageProcessorFactory();
  private final MessageProcessorFactory blocking = new OIOMessageProcessorFactory();

  @Override
  public MessageProcessor createMessageProcessor(
      SIPTransactionStack stack, InetAddress address, int port, String transport)
      throws IOException {
    return (transport.equalsIgnoreCase(ListeningPoint.TLS) ? blocking : usual)
        .createMessageProcessor(stack, address, port, transport);
  }
}
