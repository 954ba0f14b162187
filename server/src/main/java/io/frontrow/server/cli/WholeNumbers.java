package io.frontrow.server.cli;

import picocli.CommandLine;
import picocli.CommandLine.TypeConversionException;

/** Makes whole numbers of values, and says in words what is none. Stateless. */
final class WholeNumbers {
  private WholeNumbers() {}

  /** For all commands there are by now. */
  static void addTo(CommandLine commandLine) {
    commandLine
        .registerConverter(Integer.class, WholeNumbers::convert)
        .registerConverter(int.class, WholeNumbers::convert);
  }

  private static Integer convert(String value) {
    try {
      return Integer.valueOf(value);
    } catch (NumberFormatException e) {
      throw new TypeConversionException(
          "'"
              + value
              + "' is "
              + (value.matches("[-+]?[0-9]+") ? "out of range" : "not a whole number"));
    }
  }
}
