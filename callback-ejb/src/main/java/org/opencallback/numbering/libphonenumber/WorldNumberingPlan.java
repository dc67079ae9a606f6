package org.opencallback.numbering.libphonenumber;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonemetadata.PhoneMetadata;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import com.google.i18n.phonenumbers.metadata.DefaultMetadataDependenciesProvider;
import com.google.i18n.phonenumbers.metadata.source.MetadataSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.opencallback.numbering.E164;
import org.opencallback.numbering.NumberingPlan;

/** The numbering plans of libphonenumber. Thread-safe; one instance serves everybody. */
public final class WorldNumberingPlan implements NumberingPlan {

  private static final String NO_COUNTRY = "ZZ";
  private static final int LONGEST_COUNTRY_CODE = 3;

  /** Region of country codes that belong to no country, such as +800. */
  private static final String NON_GEOGRAPHIC = "001";

  private final PhoneNumberUtil util = PhoneNumberUtil.getInstance();
  private final MetadataSource metadata =
      DefaultMetadataDependenciesProvider.getInstance().getPhoneNumberMetadataSource();
  private final Map<Integer, CountryPattern> patterns = new ConcurrentHashMap<>();

  @Override
  public Optional<E164> international(String digits) {
    return digits.startsWith("0") ? Optional.empty() : parsed("+" + digits, NO_COUNTRY);
  }

  @Override
  public Optional<E164> national(String digits, String country) {
    return parsed(digits, country);
  }

  private Optional<E164> parsed(String text, String country) {
    try {
      PhoneNumber number = util.parse(text, country);
      return util.isPossibleNumber(number)
          ? E164.of(util.format(number, PhoneNumberFormat.E164))
          : Optional.empty();
    } catch (NumberParseException e) {
      // not a number of any plan: a value, not a fault
      return Optional.empty();
    }
  }

  @Override
  public String nationalNumber(E164 number) {
    return util.getNationalSignificantNumber(parsed(number));
  }

  @Override
  public String country(E164 number) {
    PhoneNumber parsed = parsed(number);
    @Nullable String exact = util.getRegionCodeForNumber(parsed);
    return exact != null ? exact : util.getRegionCodeForCountryCode(parsed.getCountryCode());
  }

  private PhoneNumber parsed(E164 number) {
    try {
      return util.parse(number.value(), NO_COUNTRY);
    } catch (NumberParseException e) {
      // well-formed, but of no country: keep its digits so that it can still be shown and written
      return new PhoneNumber().setNationalNumber(Long.parseLong(number.digits()));
    }
  }

  @Override
  public Progress internationalProgress(String digits) {
    if (digits.startsWith("0")) {
      return Progress.IMPOSSIBLE;
    }
    for (int length = 1; length <= Math.min(LONGEST_COUNTRY_CODE, digits.length()); length++) {
      int countryCode = Integer.parseInt(digits.substring(0, length));
      if (!util.getRegionCodeForCountryCode(countryCode).equals(NO_COUNTRY)) {
        return progress(countryCode, digits.substring(length));
      }
    }
    return digits.length() < LONGEST_COUNTRY_CODE ? Progress.BEGUN : Progress.IMPOSSIBLE;
  }

  @Override
  public Progress nationalProgress(String digits, String country) {
    int countryCode = util.getCountryCodeForRegion(country);
    if (countryCode == 0) {
      throw new IllegalArgumentException(
          "the country is an ISO 3166 code with a numbering plan, such as PL, not '%s'; it is set in"
                  .formatted(country)
              + " the exchange's settings");
    }
    @Nullable String prefix = util.getNddPrefixForRegion(country, true);
    if (prefix != null && !prefix.isEmpty()) {
      if (digits.length() < prefix.length() && prefix.startsWith(digits)) {
        return Progress.BEGUN;
      }
      if (digits.startsWith(prefix)) {
        return progress(countryCode, digits.substring(prefix.length()));
      }
    }
    return progress(countryCode, digits);
  }

  private Progress progress(int countryCode, String nationalNumber) {
    CountryPattern pattern = patterns.computeIfAbsent(countryCode, this::pattern);
    Optional<E164> number =
        pattern.numbers().matcher(nationalNumber).matches()
            ? E164.of("+" + countryCode + nationalNumber)
            : Optional.empty();
    return new Progress(pattern.isExtensible(nationalNumber), number);
  }

  /**
   * The national significant numbers of a country code.
   *
   * @param numbers matches them
   * @param never tries everything that the numbers' pattern could match, and matches nothing
   */
  private record CountryPattern(Pattern numbers, Pattern never) {

    static CountryPattern of(String regex) {
      return new CountryPattern(Pattern.compile(regex), Pattern.compile("(?:" + regex + ")(?!)"));
    }

    /**
     * Whether more digits could lead to a number. A match alone does not tell: it ends with the
     * first alternative that fits. So every alternative is tried, and asked whether it ran out of
     * digits.
     */
    boolean isExtensible(String digits) {
      Matcher matcher = never.matcher(digits);
      return !matcher.lookingAt() && matcher.hitEnd();
    }
  }

  /** Several countries may share a country code, such as +1: a number of any of them counts. */
  private CountryPattern pattern(int countryCode) {
    return CountryPattern.of(
        util.getRegionCodesForCountryCode(countryCode).stream()
            .map(region -> metadataOf(region, countryCode))
            .map(plan -> plan.getGeneralDesc().getNationalNumberPattern())
            .distinct()
            .collect(Collectors.joining("|")));
  }

  private PhoneMetadata metadataOf(String region, int countryCode) {
    return region.equals(NON_GEOGRAPHIC)
        ? metadata.getMetadataForNonGeographicalRegion(countryCode)
        : metadata.getMetadataForRegion(region);
  }
}
