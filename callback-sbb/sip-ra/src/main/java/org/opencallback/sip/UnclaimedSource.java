package org.opencallback.sip;

import gov.nist.javax.sip.header.Via;
import gov.nist.javax.sip.message.SIPMessage;
import gov.nist.javax.sip.message.SIPRequest;
import gov.nist.javax.sip.parser.MessageParser;
import gov.nist.javax.sip.parser.MessageParserFactory;
import gov.nist.javax.sip.parser.ParseExceptionListener;
import gov.nist.javax.sip.parser.StringMsgParser;
import gov.nist.javax.sip.stack.SIPTransactionStack;
import java.text.ParseException;

/**
 * Makes parsers that drop from a request what only we may say about its sender: {@code received} in
 * the top Via, and {@link PeerIdentity}.
 *
 * <p>The former is for the receiving server to write (RFC 3261 §18.2.1), but the stack leaves one
 * that came with the request when the sender names its true address as sent-by: the sender could so
 * pass for any trunk, and have the responses sent to anybody.
 */
public final class UnclaimedSource implements MessageParserFactory {

  @Override
  public MessageParser createMessageParser(SIPTransactionStack stack) {
    return parser();
  }

  static MessageParser parser() {
    return new Parser();
  }

  private static final class Parser extends StringMsgParser {

    @Override
    public SIPMessage parseSIPMessage(
        byte[] octets, boolean readBody, boolean strict, ParseExceptionListener listener)
        throws ParseException {
      SIPMessage message = super.parseSIPMessage(octets, readBody, strict, listener);
      if (message instanceof SIPRequest) {
        Via via = message.getTopmostVia();
        if (via != null) {
          via.removeParameter(Via.RECEIVED);
        }
        PeerIdentity.dropClaimed(message);
      }
      return message;
    }
  }
}
