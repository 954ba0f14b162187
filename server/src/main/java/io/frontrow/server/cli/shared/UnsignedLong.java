package io.frontrow.server.cli.shared;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Makes a uint64 of an option's value: ids of buyers and holds. Stateless. */
public final class UnsignedLong implements ITypeConverter<Long> {
  @Override
  public Long convert(String value) {
    try {
      return Long.parseUnsignedLong(value);
    } catch (NumberFormatException e) {
      throw new TypeConversionException("'" + value + "' is not a number from 0 to 2^64 - 1");
    }
  }
}
