package io.frontrow.server.cli.shared;

import java.math.BigInteger;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A length of time as it is typed: {@code 500ms}, {@code 90s}, {@code 15m}, {@code 2h}. */
public record Millis(int value) {
  private static final Pattern FORM = Pattern.compile("(\\d{1,18})(ms|s|m|h)");
  private static final BigInteger MAX = BigInteger.valueOf(Integer.MAX_VALUE);

  @Override
  public String toString() {
    return Texts.duration(Duration.ofMillis(value));
  }

  /** Makes one of an option's value. */
  public static final class Converter implements ITypeConverter<Millis> {
    @Override
    public Millis convert(String value) {
      Matcher matcher = FORM.matcher(value);
      if (!matcher.matches()) {
        throw new TypeConversionException(
            "'" + value + "' is no length of time such as 500ms, 90s, 15m or 2h");
      }
      BigInteger unit =
          switch (matcher.group(2)) {
            case "ms" -> BigInteger.ONE;
            case "s" -> BigInteger.valueOf(1_000);
            case "m" -> BigInteger.valueOf(60_000);
            default -> BigInteger.valueOf(3_600_000);
          };
      BigInteger millis = new BigInteger(matcher.group(1)).multiply(unit);
      if (millis.signum() == 0 || millis.compareTo(MAX) > 0) {
        throw new TypeConversionException("'" + value + "' is not from 1ms to 596h");
      }
      return new Millis(millis.intValue());
    }
  }
}
