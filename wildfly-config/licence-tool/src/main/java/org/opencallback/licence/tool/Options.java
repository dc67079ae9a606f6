package org.opencallback.licence.tool;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Options of the form {@code --name value}. */
record Options(Map<String, String> values) {

  static Options of(List<String> arguments, List<String> known) throws UsageException {
    Map<String, String> values = new LinkedHashMap<>();
    for (int i = 0; i < arguments.size(); i += 2) {
      String name = arguments.get(i).startsWith("--") ? arguments.get(i).substring(2) : "";
      if (!known.contains(name)) {
        throw new UsageException(
            "unknown option '%s', expected one of --%s"
                .formatted(arguments.get(i), String.join(", --", known)));
      }
      if (i + 1 == arguments.size()) {
        throw new UsageException("--%s needs a value".formatted(name));
      }
      values.put(name, arguments.get(i + 1));
    }
    return new Options(values);
  }

  String text(String name) throws UsageException {
    return optional(name).orElseThrow(() -> new UsageException("--%s is needed".formatted(name)));
  }

  Optional<String> optional(String name) {
    return Optional.ofNullable(values.get(name));
  }

  int number(String name) throws UsageException {
    String text = text(name);
    if (!text.matches("[1-9][0-9]{0,8}")) {
      throw new UsageException("--%s is a whole number from 1, not '%s'".formatted(name, text));
    }
    return Integer.parseInt(text);
  }

  Optional<LocalDate> date(String name) throws UsageException {
    String text = values.get(name);
    try {
      return text == null ? Optional.empty() : Optional.of(LocalDate.parse(text));
    } catch (DateTimeParseException e) {
      throw new UsageException("--%s is a day such as 2026-12-31, not '%s'".formatted(name, text));
    }
  }
}
