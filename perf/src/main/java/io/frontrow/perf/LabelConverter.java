package io.frontrow.perf;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Makes a thing of its label, whatever the case of its letters. Immutable. */
abstract class LabelConverter<T> implements ITypeConverter<T> {
  private final List<T> all;
  private final Function<T, String> label;

  LabelConverter(T[] all, Function<T, String> label) {
    this.all = Arrays.asList(all);
    this.label = label;
  }

  @Override
  public final T convert(String value) {
    return all.stream()
        .filter(it -> label.apply(it).equalsIgnoreCase(value))
        .findFirst()
        .orElseThrow(() -> new TypeConversionException("'" + value + "' is none of " + labels()));
  }

  private String labels() {
    return all.stream().map(label).collect(Collectors.joining(", "));
  }
}
