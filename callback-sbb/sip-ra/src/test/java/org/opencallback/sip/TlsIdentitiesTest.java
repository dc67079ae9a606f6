package org.opencallback.sip;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** RFC 5922 §7.1 and §7.2, with certificates that OpenSSL has made. */
class TlsIdentitiesTest {

  @Test
  void areTheDomainsOfSipUrisAndThenNothingElse() throws Exception {
    assertThat(of("domain")).containsExactly("carrier.example");
  }

  @Test
  void areHostsWhereNoSipUriNamesADomain() throws Exception {
    assertThat(of("host")).containsExactly("sip.carrier.example", "192.0.2.7");
    // a person's URI is no domain's, nor is that of a web site
    assertThat(of("person")).containsExactly("host.example");
  }

  @Test
  void areTheCommonNameOnlyWithoutAnyAlternativeName() throws Exception {
    assertThat(of("old")).containsExactly("old.example");
  }

  @Test
  void includeAHostHoweverItIsSpeltButNeverByAWildcardOrAPart() throws Exception {
    assertThat(TlsIdentities.include(of("host"), "SIP.carrier.EXAMPLE")).isTrue();
    assertThat(TlsIdentities.include(of("host"), "carrier.example")).isFalse();
    assertThat(TlsIdentities.include(of("domain"), "sip.carrier.example")).isFalse();
    assertThat(TlsIdentities.include(of("wildcard"), "sip.carrier.example")).isFalse();
  }

  private static List<String> of(String name) throws Exception {
    try (InputStream in =
        TlsIdentitiesTest.class.getResourceAsStream("certificates/" + name + ".pem")) {
      return TlsIdentities.of(
          (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(in));
    }
  }
}
