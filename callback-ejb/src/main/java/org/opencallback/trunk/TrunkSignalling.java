package org.opencallback.trunk;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import org.opencallback.persistence.DurationBetween;
import org.opencallback.persistence.SecretKeeper;

/** What a trunk says to its other side besides calls, and how it proves who it is. */
@Embeddable
public class TrunkSignalling extends SecretKeeper {

  /** What the account's secret is sealed for. */
  public static final String PURPOSE = "trunk";

  @Pattern(
      regexp = "[A-Za-z0-9._+@%~-]{1,64}",
      message =
          "a user has 1 to 64 letters, digits and ._+@%~- without blanks, not '${validatedValue}'")
  @Column(name = "auth_user")
  private String authUser;

  private boolean registration;

  @Pattern(
      regexp = "([A-Za-z0-9._-]{1,249}|\\[[0-9A-Fa-f:.]{2,45}])(:[0-9]{1,5})?",
      message =
          "a registrar is a host, or host:port such as sip.example.com:5060, not"
              + " '${validatedValue}'")
  private String registrar;

  @NotNull(message = "the registration's expiry is needed, such as 600 s")
  @DurationBetween(
      minMs = 60_000,
      maxMs = 86_400_000,
      message = "a registration lasts 60 to 86400 s, not ${validatedValue}")
  @Column(name = "registration_expiry_ms")
  private Duration registrationExpiry = Duration.ofMinutes(10);

  private boolean supervision;

  @NotNull(message = "the supervision's interval is needed, such as 30 s")
  @DurationBetween(
      minMs = 5_000,
      maxMs = 3_600_000,
      message = "peers are supervised every 5 to 3600 s, not ${validatedValue}")
  @Column(name = "supervision_interval_ms")
  private Duration supervisionInterval = Duration.ofSeconds(30);

  /** Who we are when we are challenged (RFC 3261 §22); null for nobody. */
  public String getAuthUser() {
    return authUser;
  }

  public void setAuthUser(String authUser) {
    this.authUser = authUser;
  }

  @Override
  @Size(max = 128, message = "a secret has at most 128 characters")
  public String getSecret() {
    return super.getSecret();
  }

  /** Whether it registers with a registrar (RFC 3261 §10). */
  public boolean isRegistration() {
    return registration;
  }

  public void setRegistration(boolean registration) {
    this.registration = registration;
  }

  /** Host, or host and port, of the registrar; null for the first peer. */
  public String getRegistrar() {
    return registrar;
  }

  public void setRegistrar(String registrar) {
    this.registrar = registrar;
  }

  /** For how long a registration is asked. */
  public Duration getRegistrationExpiry() {
    return registrationExpiry;
  }

  public void setRegistrationExpiry(Duration registrationExpiry) {
    this.registrationExpiry = registrationExpiry;
  }

  /** Whether its peers are asked by OPTIONS whether they are there. */
  public boolean isSupervision() {
    return supervision;
  }

  public void setSupervision(boolean supervision) {
    this.supervision = supervision;
  }

  /** How often they are asked. */
  public Duration getSupervisionInterval() {
    return supervisionInterval;
  }

  public void setSupervisionInterval(Duration supervisionInterval) {
    this.supervisionInterval = supervisionInterval;
  }
}
