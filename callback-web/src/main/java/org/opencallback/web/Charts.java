package org.opencallback.web;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.util.List;

/**
 * Describes charts in Chart.js' own JSON, as {@code p:chart} takes it. A colour is the name of a
 * variable of the style sheet: {@code console.js} looks it up, so that charts follow the dark mode.
 */
public final class Charts {

  private Charts() {}

  /**
   * Bars of one colour.
   *
   * @param label what they count
   * @param colour variable of the style sheet, such as {@code --good}
   * @param values one for each place of the chart
   */
  public record Series(String label, String colour, List<Long> values) {

    public Series {
      values = List.copyOf(values);
    }
  }

  /** Upright bars, the series of a place on top of each other. */
  public static String stacked(List<String> places, List<Series> series) {
    return bars(places, series, "x");
  }

  /** Lying bars, for places with long names. */
  public static String lying(List<String> places, Series series) {
    return bars(places, List.of(series), "y");
  }

  private static String bars(List<String> places, List<Series> series, String along) {
    JsonArrayBuilder labels = Json.createArrayBuilder(places);
    JsonArrayBuilder sets = Json.createArrayBuilder();
    for (Series one : series) {
      sets.add(
          object()
              .add("label", one.label())
              .add("backgroundColor", one.colour())
              .add("data", Json.createArrayBuilder(one.values())));
    }
    return object()
        .add("type", "bar")
        .add("data", object().add("labels", labels).add("datasets", sets))
        .add(
            "options",
            object()
                .add("indexAxis", along)
                .add("maintainAspectRatio", false)
                .add("animation", false)
                .add(
                    "scales",
                    object()
                        .add("x", object().add("stacked", true).add("ticks", ticks(along, "y")))
                        .add("y", object().add("stacked", true).add("ticks", ticks(along, "x"))))
                .add("plugins", object().add("legend", object().add("display", series.size() > 1))))
        .build()
        .toString();
  }

  /** The axis that counts shows whole numbers; the other one its places. */
  private static JsonObjectBuilder ticks(String along, String counting) {
    return along.equals(counting) ? object().add("precision", 0) : object();
  }

  private static JsonObjectBuilder object() {
    return Json.createObjectBuilder();
  }
}
