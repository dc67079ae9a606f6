package org.opencallback.sip;

import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.naming.InvalidNameException;
import javax.naming.ldap.LdapName;
import javax.naming.ldap.Rdn;

/** The SIP identities that a certificate vouches for (RFC 5922 §7.1). */
final class TlsIdentities {

  /** Kinds of subject alternative names (RFC 5280 §4.2.1.6). */
  private static final int DNS_NAME = 2;

  private static final int URI = 6;
  private static final int IP_ADDRESS = 7;

  /** A domain's URI; one with a user is a person's, not a domain's (RFC 5922 §7.1). */
  private static final Pattern SIP_DOMAIN =
      Pattern.compile("sip:([a-z0-9.-]+)(:[0-9]+)?", Pattern.CASE_INSENSITIVE);

  private TlsIdentities() {}

  /**
   * The domains, in lower case: those of its SIP URIs; else its DNS names and, which is a
   * DEVIATION, its IP addresses, since many carriers are known by nothing else; else, if it has no
   * alternative name at all, its common name.
   *
   * @throws CertificateParsingException if its alternative names cannot be read
   */
  static List<String> of(X509Certificate certificate) throws CertificateParsingException {
    Collection<List<?>> names = certificate.getSubjectAlternativeNames();
    if (names == null) {
      return commonName(certificate).map(List::of).orElse(List.of());
    }
    List<String> domains = new ArrayList<>();
    List<String> hosts = new ArrayList<>();
    for (List<?> name : names) {
      int kind = (Integer) name.get(0);
      if (kind == URI) {
        Matcher uri = SIP_DOMAIN.matcher((String) name.get(1));
        if (uri.matches()) {
          domains.add(lower(uri.group(1)));
        }
      } else if (kind == DNS_NAME || kind == IP_ADDRESS) {
        hosts.add(lower((String) name.get(1)));
      }
    }
    return List.copyOf(domains.isEmpty() ? hosts : domains);
  }

  private static Optional<String> commonName(X509Certificate certificate) {
    try {
      return new LdapName(certificate.getSubjectX500Principal().getName())
          .getRdns().stream()
              .filter(rdn -> rdn.getType().equalsIgnoreCase("CN"))
              .map(Rdn::getValue)
              .map(value -> lower(value.toString()))
              .findFirst();
    } catch (InvalidNameException e) {
      return Optional.empty();
    }
  }

  /** Whether one of the identities is that host; a wildcard matches nothing (RFC 5922 §7.2). */
  static boolean include(List<String> identities, String host) {
    return identities.contains(lower(host));
  }

  private static String lower(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
