package io.frontrow.replay;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigInteger;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HexFormat;
import java.util.List;
import org.agrona.DirectBuffer;
import uk.co.real_logic.sbe.PrimitiveType;
import uk.co.real_logic.sbe.ir.Encoding;
import uk.co.real_logic.sbe.ir.Token;
import uk.co.real_logic.sbe.otf.AbstractTokenListener;
import uk.co.real_logic.sbe.otf.Types;

/**
 * Builds an object from the fields that SBE's decoder meets: groups become arrays of objects, enums
 * their names, sets arrays of names, bytes hexadecimal, absent values null. The schema has no
 * composite fields.
 */
final class FieldCollector extends AbstractTokenListener {
  private final Deque<ObjectNode> open = new ArrayDeque<>();
  private final Deque<ArrayNode> groups = new ArrayDeque<>();
  private ObjectNode message;

  ObjectNode message() {
    return message;
  }

  @Override
  public void onBeginMessage(Token token) {
    message = Json.object();
    open.clear();
    groups.clear();
    open.push(message);
  }

  @Override
  public void onEncoding(
      Token field, DirectBuffer buffer, int index, Token type, int actingVersion) {
    Encoding encoding = type.encoding();
    if (type.arrayLength() > 1) {
      open.peek().put(field.name(), array(buffer, index, type));
      return;
    }
    long value = Types.getLong(buffer, index, encoding);
    if (field.isOptionalEncoding() && value == encoding.applicableNullValue().longValue()) {
      open.peek().putNull(field.name());
    } else if (value < 0 && encoding.primitiveType() == PrimitiveType.UINT64) {
      open.peek().put(field.name(), new BigInteger(Long.toUnsignedString(value)));
    } else {
      open.peek().put(field.name(), value);
    }
  }

  private static String array(DirectBuffer buffer, int index, Token type) {
    if (type.encoding().primitiveType() == PrimitiveType.CHAR) {
      return buffer.getStringWithoutLengthUtf8(index, type.arrayLength());
    }
    byte[] bytes = new byte[type.arrayLength() * type.encoding().primitiveType().size()];
    buffer.getBytes(index, bytes);
    return HexFormat.of().formatHex(bytes);
  }

  @Override
  public void onEnum(
      Token field,
      DirectBuffer buffer,
      int index,
      List<Token> tokens,
      int from,
      int to,
      int actingVersion) {
    long value = Types.getLong(buffer, index, tokens.get(from + 1).encoding());
    for (Token choice : tokens.subList(from + 1, to)) {
      if (choice.encoding().constValue().longValue() == value) {
        open.peek().put(field.name(), choice.name());
        return;
      }
    }
    open.peek().put(field.name(), value); // a value the schema does not name
  }

  @Override
  public void onBitSet(
      Token field,
      DirectBuffer buffer,
      int index,
      List<Token> tokens,
      int from,
      int to,
      int actingVersion) {
    long value = Types.getLong(buffer, index, tokens.get(from + 1).encoding());
    ArrayNode names = open.peek().putArray(field.name());
    for (Token choice : tokens.subList(from + 1, to)) {
      if ((value >>> choice.encoding().constValue().longValue() & 1) != 0) {
        names.add(choice.name());
      }
    }
  }

  @Override
  public void onGroupHeader(Token group, int count) {
    groups.push(open.peek().putArray(group.name()));
    if (count == 0) {
      groups.pop();
    }
  }

  @Override
  public void onBeginGroup(Token group, int index, int count) {
    open.push(groups.peek().addObject());
  }

  @Override
  public void onEndGroup(Token group, int index, int count) {
    open.pop();
    if (index == count - 1) {
      groups.pop();
    }
  }

  @Override
  public void onVarData(Token field, DirectBuffer buffer, int index, int length, Token type) {
    byte[] bytes = new byte[length];
    buffer.getBytes(index, bytes);
    boolean isText = type.encoding().characterEncoding() != null;
    open.peek()
        .put(field.name(), isText ? new String(bytes, UTF_8) : HexFormat.of().formatHex(bytes));
  }
}
