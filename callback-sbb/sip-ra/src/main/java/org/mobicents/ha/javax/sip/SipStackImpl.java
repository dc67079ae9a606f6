package org.mobicents.ha.javax.sip;

import gov.nist.javax.sip.stack.MessageProcessor;
import java.util.Properties;
import javax.sip.PeerUnavailableException;
import org.opencallback.sip.StackProperties;

/**
 * The SIP stack of the SIP resource adaptor.
 *
 * <p>The resource adaptor sets {@code org.mobicents.ha} as path name of its {@code SipFactory}; a
 * class of exactly this name is what the factory then makes. Its properties come from the resource
 * adaptor; {@link StackProperties} has the last word.
 */
public class SipStackImpl extends ClusteredSipStackImpl {

  /**
   * A stack that is not started.
   *
   * @param properties what the resource adaptor asks for; not changed
   * @throws PeerUnavailableException if a property has no proper value
   */
  public SipStackImpl(Properties properties) throws PeerUnavailableException {
    super(StackProperties.complete(properties));
  }

  @Override
  public MessageProcessor[] getStackMessageProcessors() {
    return getMessageProcessors();
  }

  /** Without a cache there is nowhere to passivate a dialog to. */
  @Override
  public void passivateDialog(HASipDialog dialog) {}
}
