package org.opencallback.web;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Describes charts in Chart.js' own JSON, as {@code p:chart} takes it. A colour is the name of a
 * variable of the style sheet: {@code console.js} looks it up, so that charts follow the dark mode.
 */
public final class Charts {

  /** Words up to so many letters, or one that is longer. */
  private static final Pattern LINE = Pattern.compile(".{1,18}(?:\\s|$)|\\S+\\s?");

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
    return bars(Json.createArrayBuilder(places), series, "x");
  }

  /** Lying bars, for places with long names. */
  public static String lying(List<String> places, Series series) {
    JsonArrayBuilder labels = Json.createArrayBuilder();
    places.forEach(place -> labels.add(lines(place)));
    return bars(labels, List.of(series), "y");
  }

  /** A long name in lines, as Chart.js takes them: on a telephone one line would be cut off. */
  private static JsonArrayBuilder lines(String place) {
    JsonArrayBuilder lines = Json.createArrayBuilder();
    Matcher line = LINE.matcher(place);
    while (line.find()) {
      lines.add(line.group().strip());
    }
    return lines;
  }

  private static String bars(JsonArrayBuilder labels, List<Series> series, String along) {
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

  /**
   * The axis that counts shows whole numbers; the other one its places, and all of them where they
   * are names: hours may be left out, a reader knows which.
   */
  private static JsonObjectBuilder ticks(String along, String counting) {
    if (along.equals(counting)) {
      return object().add("precision", 0);
    }
    return along.equals("y") ? object().add("autoSkip", false) : object();
  }

  private static JsonObjectBuilder object() {
    return Json.createObjectBuilder();
  }
}
