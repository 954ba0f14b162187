package io.frontrow.perf;

import io.frontrow.perf.workload.Profile;
import java.util.Arrays;
import java.util.stream.Collectors;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Makes a profile of its name. Stateless. */
final class ProfileConverter implements ITypeConverter<Profile> {
  @Override
  public Profile convert(String value) {
    return Arrays.stream(Profile.values())
        .filter(it -> it.label().equals(value))
        .findFirst()
        .orElseThrow(() -> new TypeConversionException("'" + value + "' is none of " + names()));
  }

  private static String names() {
    return Arrays.stream(Profile.values()).map(Profile::label).collect(Collectors.joining(", "));
  }
}
