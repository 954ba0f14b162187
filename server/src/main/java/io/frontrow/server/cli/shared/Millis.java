package io.frontrow.server.cli.shared;

import java.math.BigInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A length of time as it is typed: {@code 500ms}, {@code 90s}, {@code 15m}, {@code 2h}. */
public record Millis(int value) {
  private static final Pattern FORM = Pattern.compile("(\\d{1,18})(ms|s|m|h)");
  private static final BigInteger MAX = BigInteger.valueOf(Integer.MAX_VALUE);

  private static final int SECOND = 1_000;
  private static final int MINUTE = 60 * SECOND;
  private static final int HOUR = 60 * MINUTE;

  /** As it is typed, in the largest unit that says it. */
  @Override
  public String toString() {
    if (value % HOUR == 0) {
      return value / HOUR + "h";
    }
    if (value % MINUTE == 0) {
      return value / MINUTE + "m";
    }
    return value % SECOND == 0 ? value / SECOND + "s" : value + "ms";
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
            case "s" -> BigInteger.valueOf(SECOND);
            case "m" -> BigInteger.valueOf(MINUTE);
            default -> BigInteger.valueOf(HOUR);
          };
      BigInteger millis = new BigInteger(matcher.group(1)).multiply(unit);
      if (millis.signum() == 0 || millis.compareTo(MAX) > 0) {
        throw new TypeConversionException("'" + value + "' is not from 1ms to 596h");
      }
      return new Millis(millis.intValue());
    }
  }
}
