package io.frontrow.perf;

import java.util.Arrays;
import java.util.stream.Collectors;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Makes a target of its name. Stateless. */
final class TargetConverter implements ITypeConverter<TargetName> {
  @Override
  public TargetName convert(String value) {
    return Arrays.stream(TargetName.values())
        .filter(it -> it.label().equals(value))
        .findFirst()
        .orElseThrow(() -> new TypeConversionException("'" + value + "' is none of " + names()));
  }

  private static String names() {
    return Arrays.stream(TargetName.values())
        .map(TargetName::label)
        .collect(Collectors.joining(", "));
  }
}
