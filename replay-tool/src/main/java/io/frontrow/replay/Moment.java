package io.frontrow.replay;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.function.LongSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.TypeConversionException;

/**
 * A time as it is written on a command line: ISO 8601, a date, a time on the day of the journal's
 * last record, or a span before that record. Immutable.
 */
final class Moment {
  private static final Pattern SPAN = Pattern.compile("-((\\d+)(ms|s|m|h|d))+");
  private static final Pattern PART = Pattern.compile("(\\d+)(ms|s|m|h|d)");
  private static final Pattern TIME_OF_DAY =
      Pattern.compile("\\d\\d:\\d\\d(:\\d\\d(\\.\\d{1,9})?)?");
  private static final Map<String, Duration> UNITS =
      Map.of(
          "ms", Duration.ofMillis(1),
          "s", Duration.ofSeconds(1),
          "m", Duration.ofMinutes(1),
          "h", Duration.ofHours(1),
          "d", Duration.ofDays(1));
  private static final long NANOS_PER_SECOND = 1_000_000_000;

  private final Instant instant;
  private final LocalTime timeOfDay;
  private final Duration before;

  private Moment(Instant instant, LocalTime timeOfDay, Duration before) {
    this.instant = instant;
    this.timeOfDay = timeOfDay;
    this.before = before;
  }

  static Moment parse(String text) {
    try {
      if (SPAN.matcher(text).matches()) {
        return new Moment(null, null, span(text));
      }
      if (TIME_OF_DAY.matcher(text).matches()) {
        return new Moment(null, LocalTime.parse(text), null);
      }
      return new Moment(instant(text), null, null);
    } catch (DateTimeException | ArithmeticException e) {
      throw new TypeConversionException(
          "'"
              + text
              + "' is not a time; write 2026-11-21T18:57:00Z, 2026-11-21, 18:57:03 (on the day of"
              + " the last record) or -5m (before the last record)");
    }
  }

  private static Duration span(String text) {
    Duration span = Duration.ZERO;
    Matcher part = PART.matcher(text);
    while (part.find()) {
      Duration unit = UNITS.get(part.group(2));
      try {
        span = span.plus(unit.multipliedBy(Long.parseLong(part.group(1))));
      } catch (NumberFormatException e) {
        throw new DateTimeException(text, e);
      }
    }
    return span;
  }

  private static Instant instant(String text) {
    if (text.indexOf('T') < 0) {
      return LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant();
    }
    boolean hasZone = text.endsWith("Z") || text.substring(text.indexOf('T')).matches(".*[+-].*");
    return hasZone
        ? OffsetDateTime.parse(text).toInstant()
        : LocalDateTime.parse(text).toInstant(ZoneOffset.UTC);
  }

  /**
   * The time in nanoseconds since 1970.
   *
   * @param lastNanos tells the time of the journal's last record; asked only if it is needed
   */
  long nanos(LongSupplier lastNanos) {
    if (instant != null) {
      return nanos(instant);
    }
    long last = lastNanos.getAsLong();
    if (before != null) {
      return last - before.toNanos();
    }
    Instant lastInstant = Instant.ofEpochSecond(0, last);
    return nanos(
        lastInstant
            .atOffset(ZoneOffset.UTC)
            .toLocalDate()
            .atTime(timeOfDay)
            .toInstant(ZoneOffset.UTC));
  }

  private static long nanos(Instant instant) {
    return Math.addExact(
        Math.multiplyExact(instant.getEpochSecond(), NANOS_PER_SECOND), instant.getNano());
  }
}
