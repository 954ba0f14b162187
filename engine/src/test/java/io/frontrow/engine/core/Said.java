package io.frontrow.engine.core;

import io.frontrow.protocol.ClientId;
import io.frontrow.protocol.MessageShapes;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.agrona.DirectBuffer;
import org.agrona.concurrent.UnsafeBuffer;

/**
 * One message of the engine as a value: the same if it went to the same client and has the same
 * bytes. Its fields are read by their names in the schema.
 */
public record Said(long clientId, int templateId, byte[] bytes) {
  /** Keeps a copy of the message, message header first. */
  public static Said of(long clientId, DirectBuffer buffer, int offset, int length) {
    byte[] bytes = new byte[length];
    buffer.getBytes(offset, bytes);
    return new Said(clientId, MessageShapes.templateId(buffer, offset), bytes);
  }

  /** A number or a set's bits. */
  public long field(String name) {
    return (Long) value(name);
  }

  /** A text or the name of an enum's value. */
  public String text(String name) {
    return (String) value(name);
  }

  /** The entries of a group, each a map from field to value. */
  public List<Map<String, Object>> group(String name) {
    return entries(fields(), name);
  }

  /** One numeric field of each entry of a group. */
  public List<Integer> numbers(String group, String field) {
    return group(group).stream().map(entry -> ((Long) entry.get(field)).intValue()).toList();
  }

  /** All fields in the order of the schema. */
  public Map<String, Object> fields() {
    return SchemaReader.read(new UnsafeBuffer(bytes));
  }

  private Object value(String name) {
    Object value = fields().get(name);
    if (value == null) {
      throw new IllegalArgumentException("no " + name + " in " + this);
    }
    return value;
  }

  @SuppressWarnings("unchecked") // a group is always read as a list of maps
  static List<Map<String, Object>> entries(Map<String, Object> fields, String group) {
    return (List<Map<String, Object>>) fields.get(group);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Said said
        && clientId == said.clientId
        && Arrays.equals(bytes, said.bytes);
  }

  @Override
  public int hashCode() {
    return 31 * Long.hashCode(clientId) + Arrays.hashCode(bytes);
  }

  @Override
  public String toString() {
    return SchemaReader.name(templateId) + fields() + " to " + ClientId.toString(clientId);
  }
}
