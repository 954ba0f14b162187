package io.frontrow.server.cli.queue;

import io.frontrow.client.reply.Seed;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Makes a seed, or its hash, of 64 hexadecimal digits. Stateless. */
final class SeedHex implements ITypeConverter<Seed> {
  @Override
  public Seed convert(String value) {
    try {
      return new Seed(value);
    } catch (IllegalArgumentException e) {
      throw new TypeConversionException(
          "'" + value + "' is not 64 hexadecimal digits; 'frontrow queue seed' makes a seed");
    }
  }
}
