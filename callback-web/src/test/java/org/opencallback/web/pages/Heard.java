package org.opencallback.web.pages;

import java.util.ArrayList;
import java.util.List;
import org.opencallback.problem.RefusedException;
import org.opencallback.web.Notices;

/** Hears what a page tells its user. */
final class Heard extends Notices {

  final List<String> told = new ArrayList<>();

  @Override
  public void done(String key, Object... values) {
    told.add("done " + key + " " + List.of(values));
  }

  @Override
  public void refused(RefusedException refusal) {
    told.add("refused " + refusal.problems());
  }

  @Override
  public void wrong(String field, String key, Object... values) {
    told.add("wrong " + field + " " + key + " " + List.of(values));
  }
}
