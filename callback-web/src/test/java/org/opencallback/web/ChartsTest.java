package org.opencallback.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.opencallback.web.Charts.Series;

class ChartsTest {

  @Test
  void describesBarsOnTopOfEachOther() {
    String chart =
        Charts.stacked(
            List.of("09:00", "10:00"),
            List.of(
                new Series("reached", "--good", List.of(1L, 2L)),
                new Series("missed", "--bad", List.of(0L, 3L))));

    assertThat(chart)
        .contains(
            "\"labels\":[\"09:00\",\"10:00\"]",
            "{\"label\":\"reached\",\"backgroundColor\":\"--good\",\"data\":[1,2]}",
            "\"x\":{\"stacked\":true,\"ticks\":{}}",
            "\"y\":{\"stacked\":true,\"ticks\":{\"precision\":0}}",
            "\"legend\":{\"display\":true}");
  }

  @Test
  void describesLyingBarsWithoutALegend() {
    String chart =
        Charts.lying(
            List.of("busy", "odebrano, bez połączenia docelowego"),
            new Series("calls", "--accent", List.of(4L, 1L)));

    assertThat(chart)
        .contains(
            "\"labels\":[[\"busy\"],[\"odebrano, bez\",\"połączenia\",\"docelowego\"]]",
            "\"indexAxis\":\"y\"",
            "\"x\":{\"stacked\":true,\"ticks\":{\"precision\":0}}",
            "\"y\":{\"stacked\":true,\"ticks\":{\"autoSkip\":false}}",
            "\"legend\":{\"display\":false}");
  }
}
