package org.opencallback.sbb.sip;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.ParseException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.sip.InvalidArgumentException;
import javax.sip.message.Request;
import javax.sip.message.Response;
import org.junit.jupiter.api.Test;
import org.opencallback.job.SipTarget;
import org.opencallback.trigger.Transport;

class LineMessagesTest {

  private final LineMessages messages = new LineMessages(Sip.ADDRESSES, Sip.HEADERS, Sip.MESSAGES);

  private static LineMessages.Place place(long cseq) throws ParseException {
    return new LineMessages.Place(Sip.HEADERS.createCallIdHeader("line@192.0.2.1"), "tag", cseq);
  }

  @Test
  void registersOurAddressForTheAccount() throws ParseException, InvalidArgumentException {
    Request register =
        messages.register(
            new SipTarget("sip.example.com", 5070, Transport.TCP),
            "company",
            Sip.local(Transport.TCP),
            place(3),
            Duration.ofMinutes(10));

    assertThat(register.toString())
        .startsWith("REGISTER sip:sip.example.com:5070;transport=tcp SIP/2.0\r\n")
        .contains("From: <sip:company@sip.example.com>;tag=tag")
        .contains("To: <sip:company@sip.example.com>\r\n")
        .contains("Contact: <sip:company@192.0.2.1:5060;transport=tcp>")
        .contains("CSeq: 3 REGISTER")
        .contains("Expires: 600\r\n");
  }

  @Test
  void anAccountWithItsDomainKeepsIt() throws ParseException, InvalidArgumentException {
    Request register =
        messages.register(
            new SipTarget("192.0.2.10", 5060, Transport.UDP),
            "company@example.com",
            Sip.local(Transport.UDP),
            place(1),
            Duration.ZERO);

    assertThat(register.toString())
        .contains("To: <sip:company@example.com>")
        .contains("Contact: <sip:company@192.0.2.1:5060>")
        .contains("Expires: 0\r\n");
  }

  @Test
  void asksAPeerWhetherItIsThere() throws ParseException, InvalidArgumentException {
    Request options =
        messages.options(
            new SipTarget("192.0.2.10", 5060, Transport.UDP), Sip.local(Transport.UDP), place(1));

    assertThat(options.toString())
        .startsWith("OPTIONS sip:192.0.2.10:5060 SIP/2.0\r\n")
        .contains("Via: SIP/2.0/UDP 192.0.2.1:5060;rport");
  }

  @Test
  void readsForHowLongWeAreRegistered() throws ParseException {
    SipMessages.Local local = Sip.local(Transport.UDP);
    String ours = "Contact: <sip:company@192.0.2.1:5060>;expires=120";
    String others = "Contact: <sip:company@198.51.100.7:5060>;expires=3600";

    assertThat(LineMessages.granted(ok(others, ours, "Expires: 1800"), local))
        .contains(Duration.ofMinutes(2));
    assertThat(LineMessages.granted(ok(others, "Expires: 1800"), local))
        .contains(Duration.ofMinutes(30));
    assertThat(LineMessages.granted(ok(others), local)).isEmpty();
  }

  @Test
  void readsHowLongARegistrationHasToLast() throws ParseException {
    assertThat(LineMessages.least(ok("Min-Expires: 1800"))).contains(Duration.ofMinutes(30));
    assertThat(LineMessages.least(ok())).isEmpty();
  }

  private static Response ok(String... lines) throws ParseException {
    List<String> all = new ArrayList<>();
    all.add("SIP/2.0 200 OK");
    all.add("Via: SIP/2.0/UDP 192.0.2.1;branch=z9hG4bK1");
    all.add("From: <sip:a@b>;tag=1");
    all.add("To: <sip:a@b>;tag=2");
    all.add("Call-ID: 1");
    all.add("CSeq: 1 REGISTER");
    all.addAll(List.of(lines));
    all.add("Content-Length: 0");
    return Sip.MESSAGES.createResponse(String.join("\r\n", all) + "\r\n\r\n");
  }
}
