package io.frontrow.server.cli.shared;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Every field of a reply by the schema's names, for replies of any kind. Stateless. */
public final class RecordFields {
  private static final String NANOS = "Nanos";

  /** What is said of a reply before its fields. */
  private static final Set<String> KNOWN = Set.of("requestId", "resent", "sequence");

  private static final Set<String> MONEY = Set.of("amount", "refund");

  private RecordFields() {}

  /**
   * One line for each field that is not empty.
   *
   * @param currency of amounts; null if it is not known
   */
  public static List<String> lines(Record reply, String currency) {
    List<String> lines = new ArrayList<>();
    for (RecordComponent field : reply.getClass().getRecordComponents()) {
      Object value = value(reply, field);
      if (!KNOWN.contains(field.getName()) && !isEmpty(value)) {
        lines.add(name(field) + ": " + text(field, value, currency));
      }
    }
    return lines;
  }

  private static boolean isEmpty(Object value) {
    return value instanceof List<?> items && items.isEmpty()
        || value instanceof String text && text.isEmpty();
  }

  /** The event that a reply is about; 0 if it does not say. */
  public static int eventOf(Record reply) {
    for (RecordComponent field : reply.getClass().getRecordComponents()) {
      if (field.getName().equals("eventId")) {
        return (int) value(reply, field);
      }
    }
    return 0;
  }

  /** Each field as JSON. */
  public static void write(JsonObject json, Record reply) {
    for (RecordComponent field : reply.getClass().getRecordComponents()) {
      if (!field.getName().equals("requestId")) {
        write(json, name(field), value(reply, field));
      }
    }
  }

  private static void write(JsonObject json, String name, Object value) {
    if (value instanceof Long number) {
      json.unsigned(name, number);
    } else if (value instanceof Integer number) {
      json.number(name, Integer.toUnsignedLong(number));
    } else if (value instanceof Boolean flag) {
      json.flag(name, flag);
    } else if (value instanceof List<?> items
        && !items.isEmpty()
        && items.get(0) instanceof Record) {
      json.objects(name, items, (item, it) -> write(item, (Record) it));
    } else if (value instanceof List<?> items) {
      json.numbers(name, items.stream().map(Integer.class::cast).toList());
    } else {
      json.text(name, value);
    }
  }

  private static String text(RecordComponent field, Object value, String currency) {
    if (value instanceof Long number) {
      return text(field.getName(), number, currency);
    }
    return text(value);
  }

  private static String text(String field, long number, String currency) {
    if (field.startsWith("deadline")) {
      return Texts.deadline(number);
    }
    if (field.endsWith(NANOS)) {
      return Texts.localTime(number);
    }
    return MONEY.contains(field) && currency != null
        ? Texts.money(number, currency)
        : Long.toUnsignedString(number);
  }

  private static String text(Object value) {
    if (value instanceof Integer number) {
      return Integer.toUnsignedString(number);
    }
    if (value instanceof List<?> items) {
      return items.stream().map(RecordFields::text).collect(Collectors.joining(", "));
    }
    if (value instanceof Record item) {
      return String.join(" ", lines(item, null));
    }
    return String.valueOf(value);
  }

  private static String name(RecordComponent field) {
    String name = field.getName();
    return name.endsWith(NANOS) ? name.substring(0, name.length() - NANOS.length()) : name;
  }

  private static Object value(Record reply, RecordComponent field) {
    try {
      return field.getAccessor().invoke(reply);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("replies are public records", e);
    }
  }
}
