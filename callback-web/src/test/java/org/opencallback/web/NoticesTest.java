package org.opencallback.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NoticesTest {

  @Test
  void findsTheFieldOfAProperty() {
    assertThat(Notices.fieldId("number")).isEqualTo("number");
    assertThat(Notices.componentId("number")).isEqualTo("number");
  }

  @Test
  void findsTheFieldOfARow() {
    assertThat(Notices.fieldId("peers[1].host")).isEqualTo("peers:1:host");
    assertThat(Notices.componentId("peers[1].host")).isEqualTo("peers:host");
  }

  @Test
  void findsTheFieldOfAListForItsElements() {
    assertThat(Notices.fieldId("deniedPrefixes[0].<list element>")).isEqualTo("deniedPrefixes");
  }

  @Test
  void saysAtTheTargetThatARedirectionNeedsOne() {
    assertThat(Notices.fieldId("strangerTargetGiven")).isEqualTo("strangerTarget");
  }
}
