package org.opencallback.tariffs;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.opencallback.persistence.StoredEntity;
import org.opencallback.persistence.WordListConverter;

/** A tariff zone: the numbers that cost the same, and a place where mobiles stay. */
@Entity
@Table(name = "tariff_zone")
public class TariffZone extends StoredEntity {

  @NotNull(message = "a name is needed, such as European Union")
  @Size(min = 1, max = 60, message = "a name has 1 to 60 characters")
  private String name;

  @Convert(converter = WordListConverter.class)
  @Size(max = 500, message = "a zone has at most 500 prefixes")
  private List<
          @Pattern(
              regexp = "\\+[0-9]{1,15}",
              message = "a prefix begins with + such as +4822, not ${validatedValue}")
          String>
      prefixes = List.of();

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  /** What its numbers begin with, such as {@code +48}; the longest prefix of all zones counts. */
  public List<String> getPrefixes() {
    return prefixes;
  }

  public void setPrefixes(List<String> prefixes) {
    this.prefixes = List.copyOf(prefixes);
  }
}
