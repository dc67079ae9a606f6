package org.opencallback.sip;

import gov.nist.core.ServerLogger;
import gov.nist.javax.sip.message.SIPMessage;
import java.util.Properties;
import javax.sip.SipStack;
import org.jboss.logging.Logger;

/**
 * SIP messages as they are on the wire, complete, category {@code org.opencallback.sip.wire} at
 * TRACE. Nothing is formatted while that is off.
 */
public final class WireLog implements ServerLogger {

  private static final Logger LOG = Logger.getLogger("org.opencallback.sip.wire");

  @Override
  public void logMessage(SIPMessage message, String from, String to, boolean sender, long timeMs) {
    if (LOG.isTraceEnabled()) {
      LOG.tracef("%s -> %s%n%s", from, to, message.encode());
    }
  }

  @Override
  public void logMessage(
      SIPMessage message, String from, String to, String status, boolean sender, long timeMs) {
    logMessage(message, from, to, sender, timeMs);
  }

  @Override
  public void logMessage(
      SIPMessage message, String from, String to, String status, boolean sender) {
    logMessage(message, from, to, sender, 0);
  }

  @Override
  public void logException(Exception cause) {
    LOG.debug("exception", cause);
  }

  @Override
  public void closeLogFile() {}

  @Override
  public void setStackProperties(Properties properties) {}

  @Override
  public void setSipStack(SipStack stack) {}
}
