package org.opencallback.trunk;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import org.opencallback.job.TrunkKind;
import org.opencallback.numbering.E164;
import org.opencallback.numbering.NumberFormat;
import org.opencallback.numbering.RewriteRule;
import org.opencallback.persistence.StoredEntity;
import org.opencallback.persistence.WordListConverter;

/** A trunk group to a carrier, a gateway or the exchange itself. */
@Entity
@Table(name = "trunk")
public class Trunk extends StoredEntity {

  private static final String REWRITE =
      "a rewriting rule is prefix>replacement such as 0048>+48, with digits, * and # only, not"
          + " '${validatedValue}'";

  @NotNull(message = "a name is needed, such as carrier")
  @Size(min = 1, max = 60, message = "a name has 1 to 60 characters")
  private String name;

  @NotNull(message = "a kind is needed: ISDN, GSM, VOIP or ANALOGUE")
  @Enumerated(EnumType.STRING)
  private TrunkKind kind = TrunkKind.VOIP;

  private boolean enabled = true;

  @Column(name = "trusts_asserted_identity")
  private boolean trustsAssertedIdentity;

  @Pattern(
      regexp = "[A-Z]{2}",
      message = "a country is two letters such as PL (ISO 3166), not '${validatedValue}'")
  private String country;

  @NotNull(message = "the format of incoming numbers is needed: E164_PLUS, E164 or NATIONAL")
  @Enumerated(EnumType.STRING)
  @Column(name = "numbers_in")
  private NumberFormat numbersIn = NumberFormat.NATIONAL;

  @NotNull(message = "the format of outgoing numbers is needed: E164_PLUS, E164 or NATIONAL")
  @Enumerated(EnumType.STRING)
  @Column(name = "numbers_out")
  private NumberFormat numbersOut = NumberFormat.E164_PLUS;

  @NotNull(message = "the international prefix is needed, such as 00")
  @Pattern(
      regexp = "[0-9]{1,5}",
      message = "an international prefix has 1 to 5 digits such as 00, not '${validatedValue}'")
  @Column(name = "international_prefix")
  private String internationalPrefix = "00";

  @NotNull(message = "the national prefix is needed, possibly empty")
  @Pattern(
      regexp = "[0-9]{0,5}",
      message = "a national prefix has at most 5 digits, not '${validatedValue}'")
  @Column(name = "national_prefix")
  private String nationalPrefix = "";

  @NotEmpty(message = "at least one codec is needed: PCMA, PCMU")
  @Convert(converter = WordListConverter.class)
  private List<
          @Pattern(
              regexp = "PCMA|PCMU",
              message = "codecs are PCMA and PCMU, not '${validatedValue}'")
          String>
      codecs = List.of("PCMA", "PCMU");

  @Min(value = 1, message = "channels are 1 or more, not ${validatedValue}")
  @Max(value = 100000, message = "channels are 100000 or less, not ${validatedValue}")
  private Integer channels;

  @Valid
  @NotNull(message = "the signalling is needed")
  @Embedded
  private TrunkSignalling signalling = new TrunkSignalling();

  @NotNull(message = "the owned numbers are needed, possibly none")
  @Convert(converter = WordListConverter.class)
  @Column(name = "owned_numbers")
  private List<
          @Pattern(
              regexp = E164.REGEXP,
              message = "an owned number is E.164 such as +48221234567, '${validatedValue}' is not")
          String>
      ownedNumbers = List.of();

  @NotNull(message = "the incoming rewriting rules are needed, possibly none")
  @Convert(converter = WordListConverter.class)
  @Column(name = "rewrites_in")
  private List<@Pattern(regexp = RewriteRule.FORM, message = REWRITE) String> rewritesIn =
      List.of();

  @NotNull(message = "the outgoing rewriting rules are needed, possibly none")
  @Convert(converter = WordListConverter.class)
  @Column(name = "rewrites_out")
  private List<@Pattern(regexp = RewriteRule.FORM, message = REWRITE) String> rewritesOut =
      List.of();

  @Valid
  @NotEmpty(message = "a trunk needs at least one peer: host, port and transport")
  @OneToMany(
      mappedBy = "trunk",
      cascade = CascadeType.ALL,
      orphanRemoval = true,
      fetch = FetchType.EAGER)
  @OrderBy("position")
  private List<TrunkPeer> peers = new ArrayList<>();

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  /** What it is made of; decides the duration limit of a call. */
  public TrunkKind getKind() {
    return kind;
  }

  public void setKind(TrunkKind kind) {
    this.kind = kind;
  }

  public boolean isEnabled() {
    return enabled;
  }

  public void setEnabled(boolean enabled) {
    this.enabled = enabled;
  }

  /** Whether its P-Asserted-Identity is believed (RFC 3325). */
  public boolean isTrustsAssertedIdentity() {
    return trustsAssertedIdentity;
  }

  public void setTrustsAssertedIdentity(boolean trustsAssertedIdentity) {
    this.trustsAssertedIdentity = trustsAssertedIdentity;
  }

  /** Country whose numbering applies, ISO 3166; null for the exchange's own. */
  public String getCountry() {
    return country;
  }

  public void setCountry(String country) {
    this.country = country;
  }

  /** How numbers without any prefix are to be read. */
  public NumberFormat getNumbersIn() {
    return numbersIn;
  }

  public void setNumbersIn(NumberFormat numbersIn) {
    this.numbersIn = numbersIn;
  }

  /** How numbers are written to this trunk. */
  public NumberFormat getNumbersOut() {
    return numbersOut;
  }

  public void setNumbersOut(NumberFormat numbersOut) {
    this.numbersOut = numbersOut;
  }

  /** Digits before an international number, such as 00. */
  public String getInternationalPrefix() {
    return internationalPrefix;
  }

  public void setInternationalPrefix(String internationalPrefix) {
    this.internationalPrefix = internationalPrefix;
  }

  /** Digits before a national number as written to this trunk; empty for none. */
  public String getNationalPrefix() {
    return nationalPrefix;
  }

  public void setNationalPrefix(String nationalPrefix) {
    this.nationalPrefix = nationalPrefix;
  }

  /** Codecs to offer, best first. */
  public List<String> getCodecs() {
    return codecs;
  }

  public void setCodecs(List<String> codecs) {
    this.codecs = codecs;
  }

  /** How many calls it carries at a time; null for no limit. */
  public Integer getChannels() {
    return channels;
  }

  public void setChannels(Integer channels) {
    this.channels = channels;
  }

  /** What it says besides calls, and how it proves who it is. */
  public TrunkSignalling getSignalling() {
    return signalling;
  }

  public void setSignalling(TrunkSignalling signalling) {
    this.signalling = signalling;
  }

  /** Numbers that it may present, E.164, the main one first; empty when it may present any. */
  public List<String> getOwnedNumbers() {
    return ownedNumbers;
  }

  public void setOwnedNumbers(List<String> ownedNumbers) {
    this.ownedNumbers = ownedNumbers == null ? List.of() : List.copyOf(ownedNumbers);
  }

  /** Rules such as {@code 0048>+48} for numbers that it sends; the first that fits is applied. */
  public List<String> getRewritesIn() {
    return rewritesIn;
  }

  public void setRewritesIn(List<String> rewritesIn) {
    this.rewritesIn = rewritesIn == null ? List.of() : List.copyOf(rewritesIn);
  }

  /** Rules for called numbers as written in its format; the first that fits is applied. */
  public List<String> getRewritesOut() {
    return rewritesOut;
  }

  public void setRewritesOut(List<String> rewritesOut) {
    this.rewritesOut = rewritesOut == null ? List.of() : List.copyOf(rewritesOut);
  }

  /** Signalling peers in the order in which they are tried. */
  public List<TrunkPeer> getPeers() {
    return peers;
  }

  /** Sets the peers; their order is the one in which they are tried. */
  public void setPeers(List<TrunkPeer> peers) {
    List<TrunkPeer> ordered = new ArrayList<>(peers);
    for (int i = 0; i < ordered.size(); i++) {
      ordered.get(i).belongTo(this, i);
    }
    this.peers = ordered;
  }
}
