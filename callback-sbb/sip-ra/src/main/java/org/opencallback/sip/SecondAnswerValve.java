package org.opencallback.sip;

import gov.nist.javax.sip.Utils;
import gov.nist.javax.sip.message.SIPRequest;
import gov.nist.javax.sip.message.SIPResponse;
import gov.nist.javax.sip.stack.MessageChannel;
import gov.nist.javax.sip.stack.SIPMessageValve;
import gov.nist.javax.sip.stack.SIPTransactionStack;
import java.text.ParseException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import javax.sip.InvalidArgumentException;
import javax.sip.SipException;
import javax.sip.SipFactory;
import javax.sip.SipProvider;
import javax.sip.SipStack;
import javax.sip.address.Address;
import javax.sip.header.ContactHeader;
import javax.sip.header.HeaderFactory;
import javax.sip.header.RecordRouteHeader;
import javax.sip.header.ViaHeader;
import javax.sip.message.Request;
import javax.sip.message.Response;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Releases whoever answers an INVITE that somebody else has answered already: a proxy forked it,
 * and each answer is a call that somebody pays for until it gets ACK and BYE (RFC 3261 §13.2.2.4).
 *
 * <p>The resource adaptor does this for answers that come before our ACK to the first; with the ACK
 * the stack forgets the INVITE, and would drop what comes after.
 */
public final class SecondAnswerValve implements SIPMessageValve {

  private static final Logger LOG = Logger.getLogger(SecondAnswerValve.class);
  private static final int MAX_FORWARDS = 70;

  private final FirstAnswers answers = new FirstAnswers(System::nanoTime);
  private @Nullable SipStack stack;

  @Override
  public void init(SipStack sipStack) {
    stack = sipStack;
  }

  @Override
  public boolean processRequest(SIPRequest request, MessageChannel channel) {
    return true;
  }

  /** Whether the stack is to see the response. */
  @Override
  public boolean processResponse(Response response, MessageChannel channel) {
    SIPResponse answer = (SIPResponse) response;
    if (!answersInvite(answer) || !isSecond(answer)) {
      return true;
    }
    release(answer);
    return false;
  }

  private static boolean answersInvite(SIPResponse response) {
    return isSuccess(response.getStatusCode())
        && Request.INVITE.equals(response.getCSeq().getMethod())
        && response.getToTag() != null
        && response.getTopmostVia() != null
        && response.getTopmostVia().getBranch() != null;
  }

  private static boolean isSuccess(int status) {
    return status >= Response.OK && status < Response.MULTIPLE_CHOICES;
  }

  /** An early dialog with the other one is the resource adaptor's to end. */
  private boolean isSecond(SIPResponse answer) {
    return answers.isAnotherAnswer(answer.getTopmostVia().getBranch(), answer.getToTag())
        && stack instanceof SIPTransactionStack all
        && all.getDialog(answer.getDialogId(false)) == null;
  }

  private void release(SIPResponse answer) {
    try {
      SipProvider provider = (SipProvider) Objects.requireNonNull(stack).getSipProviders().next();
      long invite = answer.getCSeq().getSeqNumber();
      provider.sendRequest(request(Request.ACK, invite, answer));
      provider.getNewClientTransaction(request(Request.BYE, invite + 1, answer)).sendRequest();
      LOG.debugf("second answer to call %s released", answer.getCallId().getCallId());
    } catch (SipException | ParseException | InvalidArgumentException e) {
      LOG.warnf(
          "second answer to call %s cannot be released: %s",
          Printable.line(answer.getCallId().getCallId()), Printable.line(String.valueOf(e)));
    }
  }

  /** A request to the one who answered, as of a dialog of ours with them (RFC 3261 §12.2.1.1). */
  private static Request request(String method, long sequence, SIPResponse answer)
      throws SipException, ParseException, InvalidArgumentException {
    ContactHeader contact = answer.getContactHeader();
    if (contact == null) {
      throw new SipException("it has no Contact");
    }
    HeaderFactory headers = SipFactory.getInstance().createHeaderFactory();
    ViaHeader own = answer.getTopmostVia();
    ViaHeader via =
        headers.createViaHeader(
            own.getHost(),
            own.getPort(),
            own.getTransport(),
            Utils.getInstance().generateBranchId());
    Request request =
        SipFactory.getInstance()
            .createMessageFactory()
            .createRequest(
                contact.getAddress().getURI(),
                method,
                answer.getCallId(),
                headers.createCSeqHeader(sequence, method),
                answer.getFrom(),
                answer.getTo(),
                List.of(via),
                headers.createMaxForwardsHeader(MAX_FORWARDS));
    for (Address hop : routeSet(answer)) {
      request.addLast(headers.createRouteHeader(hop));
    }
    return request;
  }

  /** The proxies that want to see the requests, nearest first (RFC 3261 §12.1.2). */
  private static Deque<Address> routeSet(SIPResponse answer) {
    Deque<Address> route = new ArrayDeque<>();
    Iterator<?> recorded = answer.getHeaders(RecordRouteHeader.NAME);
    while (recorded.hasNext()) {
      route.addFirst(((RecordRouteHeader) recorded.next()).getAddress());
    }
    return route;
  }

  @Override
  public void destroy() {}
}
