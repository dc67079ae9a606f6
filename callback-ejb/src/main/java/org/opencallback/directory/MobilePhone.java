package org.opencallback.directory;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.opencallback.job.AcceptMode;
import org.opencallback.numbering.E164;
import org.opencallback.persistence.StoredEntity;

/**
 * A registered mobile. Its number is the caller's only credential, so it is unique in the whole
 * system.
 */
@Entity
@Table(name = "mobile_phone")
public class MobilePhone extends StoredEntity {

  /** So many wrong PINs in a row disable the mobile. */
  public static final int WRONG_PINS = 3;

  @NotNull(message = "the mobile's extension is needed")
  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  @JoinColumn(name = "extension_id")
  private Extension extension;

  @NotNull(message = "the mobile's number is needed, E.164 such as +48601000001")
  @Pattern(
      regexp = E164.REGEXP,
      message = "a mobile's number is E.164 such as +48601000001, '${validatedValue}' is not")
  private String number;

  @Size(max = 100, message = "a label has at most 100 characters")
  private String label;

  @Column(name = "transit_permitted")
  private boolean transitPermitted;

  private boolean enabled = true;

  @Pattern(
      regexp = E164.REGEXP,
      message = "a callback number is E.164 such as +48601000001, '${validatedValue}' is not")
  @Column(name = "callback_number")
  private String callbackNumber;

  @Column(name = "expires_at_ms")
  private Instant expiresAt;

  @NotNull(message = "an accept mode is needed: NONE, PRESS_ONE or PIN")
  @Enumerated(EnumType.STRING)
  @Column(name = "accept_mode")
  private AcceptMode acceptMode = AcceptMode.NONE;

  /** As typed; hashed when it is saved. */
  @Transient
  @Pattern(regexp = "[0-9]{4,8}", message = "a PIN has 4 to 8 digits")
  private String pin;

  @Column(name = "pin_hash")
  private String pinHash;

  @Column(name = "pin_failures")
  private int pinFailures;

  @Column(name = "licence_seat")
  private Integer licenceSeat;

  /** Written by the verification call, never with the row. */
  @Column(name = "verified_number", insertable = false, updatable = false)
  private String verifiedNumber;

  @Column(name = "verified_at_ms", insertable = false, updatable = false)
  private Instant verifiedAt;

  /** When whoever answers the number that is called back pressed 1; null if never. */
  public Instant getVerifiedAt() {
    return verifiedNumber != null && verifiedNumber.equals(numberToCall()) ? verifiedAt : null;
  }

  public Extension getExtension() {
    return extension;
  }

  public void setExtension(Extension extension) {
    this.extension = extension;
  }

  /** Calling number that identifies this mobile, E.164. */
  public String getNumber() {
    return number;
  }

  public void setNumber(String number) {
    this.number = number;
  }

  public String getLabel() {
    return label;
  }

  public void setLabel(String label) {
    this.label = label;
  }

  /** Permission for transit (TrEn): dialling through the exchange after the callback. */
  public boolean isTransitPermitted() {
    return transitPermitted;
  }

  public void setTransitPermitted(boolean transitPermitted) {
    this.transitPermitted = transitPermitted;
  }

  /** Whether the number is active; an active number holds a seat of the licence. */
  public boolean isEnabled() {
    return enabled;
  }

  /** Activates or deactivates the number; a deactivated number gives its seat back. */
  public void setEnabled(boolean enabled) {
    this.enabled = enabled;
    if (!enabled) {
      licenceSeat = null;
    }
  }

  /** Number to call back, E.164; null when it is the calling number. */
  public String getCallbackNumber() {
    return callbackNumber;
  }

  public void setCallbackNumber(String callbackNumber) {
    this.callbackNumber = callbackNumber;
  }

  /** When the registration ends; null for never. */
  public Instant getExpiresAt() {
    return expiresAt;
  }

  public void setExpiresAt(Instant expiresAt) {
    this.expiresAt = expiresAt;
  }

  /** What the user has to do after the answer, before dial tone. */
  public AcceptMode getAcceptMode() {
    return acceptMode;
  }

  public void setAcceptMode(AcceptMode acceptMode) {
    this.acceptMode = acceptMode;
  }

  /** A PIN that was typed and is not stored yet; never a stored one. */
  public String getPin() {
    return pin;
  }

  /** Types a new PIN; null leaves the stored one. */
  public void setPin(String pin) {
    this.pin = pin;
  }

  /** The stored PIN's hash; null for none. */
  public String getPinHash() {
    return pinHash;
  }

  /** Stores a PIN's hash in place of what was typed. */
  public void storePin(String hash) {
    this.pinHash = hash;
    this.pin = null;
  }

  /** How many wrong PINs came in a row; {@link #WRONG_PINS} have disabled the mobile. */
  public int getPinFailures() {
    return pinFailures;
  }

  /** One more wrong PIN. */
  public void countWrongPin() {
    pinFailures++;
  }

  /** The right PIN came, or an administrator has enabled the mobile again. */
  public void forgivePins() {
    pinFailures = 0;
  }

  /** The seat of the licence that this number holds, 1 or more; null when it holds none. */
  public Integer getLicenceSeat() {
    return licenceSeat;
  }

  /** Gives the number a seat of the licence. */
  public void takeSeat(int seat) {
    licenceSeat = seat;
  }

  /** The number that is called back. */
  public String numberToCall() {
    return callbackNumber == null ? number : callbackNumber;
  }
}
