package org.opencallback.web;

import jakarta.enterprise.context.SessionScoped;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Locale;

/** The language that a session speaks: what the browser asks for until somebody chooses. */
@Named
@SessionScoped
public class Language implements Serializable {

  private static final long serialVersionUID = 1L;

  private Locale chosen;

  /** Chooses a language by its tag; one that the console does not speak changes nothing. */
  public void choose(String tag) {
    Catalogue.LANGUAGES.stream()
        .filter(language -> language.getLanguage().equals(tag))
        .findFirst()
        .ifPresent(language -> chosen = language);
  }

  /**
   * The language to speak.
   *
   * @param wanted what the browser asks for
   */
  public Locale speaking(Locale wanted) {
    return chosen == null ? wanted : chosen;
  }
}
