package io.frontrow.server.cli.shared;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Makes an event's id of a parameter's value. Stateless. */
public final class EventId implements ITypeConverter<Integer> {
  @Override
  public Integer convert(String value) {
    try {
      return Integer.parseUnsignedInt(value);
    } catch (NumberFormatException e) {
      throw new TypeConversionException(
          "'" + value + "' is no event's number; 'frontrow event list' shows them");
    }
  }
}
