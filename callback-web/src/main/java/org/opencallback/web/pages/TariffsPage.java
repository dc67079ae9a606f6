package org.opencallback.web.pages;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.opencallback.admin.BookKeeping;
import org.opencallback.admin.TariffZones;
import org.opencallback.admin.Tariffs;
import org.opencallback.tariff.Gaps.Gap;
import org.opencallback.tariff.Price.Subject;
import org.opencallback.tariffs.Tariff;
import org.opencallback.tariffs.TariffZone;
import org.opencallback.web.RowList;
import org.opencallback.web.Words;

/** The price list, with a warning of days that have no price. */
@Named
@ViewScoped
public class TariffsPage implements Serializable {

  private static final long serialVersionUID = 1L;

  @EJB transient Tariffs book;
  @EJB transient TariffZones zones;
  @EJB transient BookKeeping books;
  @Inject transient Words words;

  private transient RowList<Tariff> rows;

  @PostConstruct
  void open() {
    rows = new RowList<>(book::page, book::count);
  }

  public RowList<Tariff> getRows() {
    return rows;
  }

  /** Days that have no price, one text for each gap. */
  public List<String> getGaps() {
    List<Gap> gaps = book.gaps(LocalDate.now(books.load().zoneId()));
    if (gaps.isEmpty()) {
      return List.of();
    }
    Map<Long, String> names =
        zones.all().stream().collect(Collectors.toMap(TariffZone::getId, TariffZone::getName));
    return gaps.stream().map(gap -> text(gap, names)).toList();
  }

  private String text(Gap gap, Map<Long, String> names) {
    Subject subject = gap.subject();
    String what =
        Stream.of(subject.place(), subject.zone())
            .map(id -> names.getOrDefault(id == null ? 0L : id, ""))
            .filter(name -> !name.isEmpty())
            .collect(Collectors.joining(" – ", words.name(subject.kind()) + ": ", ""));
    String days = gap.until() == null ? gap.from() + " …" : gap.from() + " – " + gap.until();
    return words.of2("tariffs.gap", what, days);
  }
}
