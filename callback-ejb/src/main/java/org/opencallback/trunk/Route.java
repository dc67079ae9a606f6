package org.opencallback.trunk;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import org.opencallback.persistence.StoredEntity;

/**
 * A route: numbers with this prefix go to these trunks. The longest prefix decides.
 *
 * <p>A prefix with plus sign is one of E.164 numbers ({@code +} alone is all of them), a prefix of
 * digits is one of extension numbers.
 */
@Entity
@Table(name = "route")
public class Route extends StoredEntity {

  @NotNull(message = "a prefix is needed: + for all external numbers, +48, or digits of extensions")
  @Pattern(
      regexp = "\\+[0-9]{0,15}|[0-9]{1,15}",
      message =
          "a prefix is + and digits such as +48, or digits of extensions, not ${validatedValue}")
  private String prefix;

  @Size(max = 100, message = "a label has at most 100 characters")
  private String label;

  @NotEmpty(message = "a route needs at least one trunk")
  @ManyToMany(fetch = FetchType.EAGER)
  @JoinTable(
      name = "route_trunk",
      joinColumns = @JoinColumn(name = "route_id"),
      inverseJoinColumns = @JoinColumn(name = "trunk_id"))
  @OrderColumn(name = "position")
  private List<Trunk> trunks = new ArrayList<>();

  public String getPrefix() {
    return prefix;
  }

  public void setPrefix(String prefix) {
    this.prefix = prefix;
  }

  public String getLabel() {
    return label;
  }

  public void setLabel(String label) {
    this.label = label;
  }

  /** Trunks in the order in which they are tried. */
  public List<Trunk> getTrunks() {
    return trunks;
  }

  public void setTrunks(List<Trunk> trunks) {
    this.trunks = new ArrayList<>(trunks);
  }
}
