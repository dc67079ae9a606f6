package org.opencallback.alerts;

import java.util.Locale;
import java.util.ResourceBundle;

/** What alerts are called in a language. */
public final class AlertWords {

  private static final String BUNDLE = "org.opencallback.alerts.words";

  private AlertWords() {}

  /** The words of a language that there are words for: English or Polish. */
  public static ResourceBundle in(Locale language) {
    return ResourceBundle.getBundle(BUNDLE, language);
  }
}
