package io.frontrow.server.cli.shared;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** Writes one JSON object on one line. One thread. */
public final class JsonObject {
  private static final JsonFactory FACTORY = new JsonFactory();

  private final JsonGenerator generator;

  private JsonObject(JsonGenerator generator) {
    this.generator = generator;
  }

  /** What can be written; nothing fails, for it goes to memory. */
  @FunctionalInterface
  private interface Write {
    void run() throws IOException;
  }

  public static String of(Consumer<JsonObject> fields) {
    StringWriter text = new StringWriter();
    try (JsonGenerator generator = FACTORY.createGenerator(text)) {
      generator.writeStartObject();
      fields.accept(new JsonObject(generator));
      generator.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  public JsonObject number(String name, long value) {
    return write(() -> generator.writeNumberField(name, value));
  }

  /** A field of type uint64. */
  public JsonObject unsigned(String name, long value) {
    return write(
        () -> generator.writeNumberField(name, new BigInteger(Long.toUnsignedString(value))));
  }

  public JsonObject text(String name, Object value) {
    return write(() -> generator.writeStringField(name, String.valueOf(value)));
  }

  public JsonObject flag(String name, boolean value) {
    return write(() -> generator.writeBooleanField(name, value));
  }

  public JsonObject numbers(String name, Iterable<Integer> values) {
    write(() -> generator.writeArrayFieldStart(name));
    values.forEach(value -> write(() -> generator.writeNumber(value)));
    return write(generator::writeEndArray);
  }

  public JsonObject texts(String name, Iterable<?> values) {
    write(() -> generator.writeArrayFieldStart(name));
    values.forEach(value -> write(() -> generator.writeString(String.valueOf(value))));
    return write(generator::writeEndArray);
  }

  /** A list of objects. */
  public <T> JsonObject objects(String name, Iterable<T> items, BiConsumer<JsonObject, T> fields) {
    write(() -> generator.writeArrayFieldStart(name));
    for (T item : items) {
      write(generator::writeStartObject);
      fields.accept(this, item);
      write(generator::writeEndObject);
    }
    return write(generator::writeEndArray);
  }

  private JsonObject write(Write write) {
    try {
      write.run();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return this;
  }
}
