package io.frontrow.server.cli.shared;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Currency;
import java.util.Locale;

/** Values as people read them; the same in every locale. Stateless. */
public final class Texts {
  private static final long NANOS_PER_SECOND = 1_000_000_000;

  private Texts() {}

  /** A whole number with its thousands set apart. */
  public static String number(long value) {
    return String.format(Locale.ROOT, "%,d", value);
  }

  /** {@code 1 seat}, {@code 1,252 seats}. */
  public static String count(long count, String one, String many) {
    return number(count) + " " + (count == 1 ? one : many);
  }

  /** Minor units with the currency and its usual decimals; exact. */
  public static String money(long amount, String currency) {
    int digits = fractionDigits(currency);
    if (digits < 0) {
      return number(amount) + " minor units of " + currency;
    }
    BigDecimal value = BigDecimal.valueOf(amount, digits);
    return currency + " " + String.format(Locale.ROOT, "%,." + digits + "f", value);
  }

  /** Decimals of a currency; -1 if it is not known or has none defined. */
  public static int fractionDigits(String currency) {
    try {
      return Currency.getInstance(currency).getDefaultFractionDigits();
    } catch (IllegalArgumentException e) {
      return -1;
    }
  }

  public static Instant instant(long nanosSince1970) {
    return Instant.ofEpochSecond(
        Math.floorDiv(nanosSince1970, NANOS_PER_SECOND),
        Math.floorMod(nanosSince1970, NANOS_PER_SECOND));
  }

  /** Local time of day, with the date unless it is today. */
  public static String localTime(long nanosSince1970) {
    ZonedDateTime time = instant(nanosSince1970).atZone(ZoneId.systemDefault());
    String clock =
        String.format(
            Locale.ROOT, "%02d:%02d:%02d", time.getHour(), time.getMinute(), time.getSecond());
    LocalDate day = time.toLocalDate();
    return day.equals(LocalDate.now(time.getZone())) ? clock : day + " " + clock;
  }

  /** The local time of a deadline and what is left until then, by this machine's clock. */
  public static String deadline(long deadlineNanos) {
    Duration left = Duration.between(Instant.now(), instant(deadlineNanos));
    return localTime(deadlineNanos)
        + (left.isNegative() ? " (over)" : " (" + duration(left) + " left)");
  }

  /** {@code 14 min 59 s}; rounded up to whole seconds. */
  public static String duration(Duration duration) {
    long seconds = duration.plusNanos(NANOS_PER_SECOND - 1).getSeconds();
    String text = "";
    if (seconds >= 3_600) {
      text += seconds / 3_600 + " h ";
    }
    if (seconds >= 60) {
      text += seconds / 60 % 60 + " min ";
    }
    return text + seconds % 60 + " s";
  }

  /** An enum's name in lower case words. */
  public static String words(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  /** The form in which every state hash is written. */
  public static String hash(long stateHash) {
    return String.format(Locale.ROOT, "0x%016x", stateHash);
  }

  /** Columns that a text takes, as good as can be said without a terminal's help. */
  public static int width(String text) {
    return text.codePointCount(0, text.length());
  }
}
