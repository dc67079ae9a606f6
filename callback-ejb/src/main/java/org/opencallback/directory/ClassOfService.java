package org.opencallback.directory;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.opencallback.numbering.CallLevel;
import org.opencallback.persistence.StoredEntity;
import org.opencallback.persistence.WordListConverter;

/** A class of service: which numbers an extension may call. */
@Entity
@Table(name = "class_of_service")
public class ClassOfService extends StoredEntity {

  @NotNull(message = "a name is needed, such as National")
  @Size(min = 1, max = 60, message = "a name has 1 to 60 characters")
  private String name;

  @NotNull(message = "a level is needed: INTERNAL, LOCAL, NATIONAL, EU or INTERNATIONAL")
  @Enumerated(EnumType.STRING)
  @Column(name = "call_level")
  private CallLevel level = CallLevel.NATIONAL;

  @Convert(converter = WordListConverter.class)
  @Column(name = "allowed_prefixes")
  private List<
          @Pattern(
              regexp = "\\+[0-9]{1,15}",
              message = "an allowed prefix begins with + such as +4822, not ${validatedValue}")
          String>
      allowedPrefixes = List.of();

  @Convert(converter = WordListConverter.class)
  @Column(name = "denied_prefixes")
  private List<
          @Pattern(
              regexp = "\\+[0-9]{1,15}",
              message = "a denied prefix begins with + such as +48700, not ${validatedValue}")
          String>
      deniedPrefixes = List.of();

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  /** The farthest kind of number that may be called. */
  public CallLevel getLevel() {
    return level;
  }

  public void setLevel(CallLevel level) {
    this.level = level;
  }

  /** E.164 prefixes that may be called whatever the level. */
  public List<String> getAllowedPrefixes() {
    return allowedPrefixes;
  }

  public void setAllowedPrefixes(List<String> allowedPrefixes) {
    this.allowedPrefixes = allowedPrefixes;
  }

  /** E.164 prefixes that may not be called; the longest prefix decides. */
  public List<String> getDeniedPrefixes() {
    return deniedPrefixes;
  }

  public void setDeniedPrefixes(List<String> deniedPrefixes) {
    this.deniedPrefixes = deniedPrefixes;
  }
}
