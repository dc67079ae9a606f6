package org.opencallback.sbb.sip;

import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.util.List;
import javax.sip.PeerUnavailableException;
import javax.sip.SipFactory;
import javax.sip.address.AddressFactory;
import javax.sip.header.HeaderFactory;
import javax.sip.message.MessageFactory;
import javax.sip.message.Request;
import javax.sip.message.Response;
import org.opencallback.job.SipTarget;
import org.opencallback.job.TrunkCall;
import org.opencallback.job.TrunkKind;
import org.opencallback.trigger.Transport;

/** The stack's factories, and messages to read. Addresses of RFC 5737, fictional numbers. */
public final class Sip {

  public static final AddressFactory ADDRESSES;
  public static final HeaderFactory HEADERS;
  public static final MessageFactory MESSAGES;

  static {
    try {
      SipFactory factory = SipFactory.getInstance();
      factory.setPathName("gov.nist");
      ADDRESSES = factory.createAddressFactory();
      HEADERS = factory.createHeaderFactory();
      MESSAGES = factory.createMessageFactory();
    } catch (PeerUnavailableException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  private Sip() {}

  public static SipMessages messages() {
    return new SipMessages(ADDRESSES, HEADERS, MESSAGES);
  }

  public static SipMessages.Local local(Transport transport) {
    return new SipMessages.Local("192.0.2.1", 5060, transport);
  }

  public static TrunkCall trunk(String called, String presented, Transport transport) {
    return new TrunkCall(
        1,
        "carrier",
        TrunkKind.VOIP,
        new SipTarget("192.0.2.10", 5080, transport),
        called,
        presented,
        List.of("PCMA"));
  }

  /** An INVITE with these header lines in addition to the usual ones. */
  public static Request invite(String uri, String from, String to, String... more) {
    return request("INVITE", uri, from, to, more);
  }

  public static Request request(String method, String uri, String from, String to, String... more) {
    String text =
        method
            + " "
            + uri
            + " SIP/2.0\r\n"
            + "Via: SIP/2.0/UDP 192.0.2.10:5080;branch=z9hG4bK1;rport=5081;received=192.0.2.11\r\n"
            + "From: "
            + from
            + "\r\nTo: "
            + to
            + "\r\nCall-ID: trigger-1@192.0.2.10\r\nCSeq: 1 "
            + method
            + "\r\nMax-Forwards: 70\r\n"
            + String.join("\r\n", more)
            + (more.length == 0 ? "" : "\r\n")
            + "Content-Length: 0\r\n\r\n";
    try {
      return MESSAGES.createRequest(text);
    } catch (ParseException e) {
      throw new IllegalArgumentException(text, e);
    }
  }

  /** A request with a body. */
  public static Request withBody(Request request, String type, String body) {
    int slash = type.indexOf('/');
    try {
      request.setContent(
          body.getBytes(StandardCharsets.UTF_8),
          HEADERS.createContentTypeHeader(type.substring(0, slash), type.substring(slash + 1)));
      return request;
    } catch (ParseException e) {
      throw new IllegalArgumentException(type, e);
    }
  }

  /** A response to a plain INVITE with these header lines, each {@code Name: value}. */
  public static Response response(int status, String... more) {
    try {
      Response response =
          MESSAGES.createResponse(
              status, invite("sip:1@192.0.2.1", "<sip:2@192.0.2.1>;tag=a", "<sip:1@192.0.2.1>"));
      for (String line : more) {
        int colon = line.indexOf(':');
        response.addHeader(
            HEADERS.createHeader(line.substring(0, colon), line.substring(colon + 1).trim()));
      }
      return response;
    } catch (ParseException e) {
      throw new IllegalArgumentException(String.join(", ", more), e);
    }
  }
}
