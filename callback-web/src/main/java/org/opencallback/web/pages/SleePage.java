package org.opencallback.web.pages;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.opencallback.web.watch.ManagementBeans;
import org.opencallback.web.watch.SleeInventory;

/** What is installed in the SLEE, and what it and the media engine hold now. */
@Named
@RequestScoped
public class SleePage {

  private static final Set<String> SHOWN = Set.of("SleeStatistics", "MediaEngine");

  private SleeInventory inventory;
  private List<ManagementBeans.Bean> beans;

  /** The inventory, read once per view of the page; null when no SLEE runs. */
  public SleeInventory getInventory() {
    if (inventory == null) {
      inventory = SleeInventory.read().orElse(null);
    }
    return inventory;
  }

  /** The MBeans that count, with what the inventory does not say. */
  public List<ManagementBeans.Bean> getBeans() {
    if (beans == null) {
      beans =
          new ManagementBeans()
              .read().stream()
                  .filter(bean -> SHOWN.contains(bean.type()))
                  .map(ManagementBeans.Bean::plain)
                  .toList();
    }
    return beans;
  }

  /** A moment that an MBean gives in ms since 1970 UTC. */
  public Instant moment(long ms) {
    return Instant.ofEpochMilli(ms);
  }

  /** Names in one cell. */
  public String joined(List<?> names) {
    return String.join(", ", names.stream().map(String::valueOf).toList());
  }
}
