package io.frontrow.engine.core;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.frontrow.protocol.Frame;
import io.frontrow.protocol.MessageShapes;
import io.frontrow.protocol.RecordHeader;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.agrona.DirectBuffer;
import uk.co.real_logic.sbe.ir.Ir;
import uk.co.real_logic.sbe.ir.Signal;
import uk.co.real_logic.sbe.ir.Token;
import uk.co.real_logic.sbe.otf.AbstractTokenListener;
import uk.co.real_logic.sbe.otf.OtfMessageDecoder;
import uk.co.real_logic.sbe.otf.Types;
import uk.co.real_logic.sbe.xml.IrGenerator;
import uk.co.real_logic.sbe.xml.ParserOptions;
import uk.co.real_logic.sbe.xml.XmlSchemaParser;

/**
 * Reads any message by the schema alone: numbers and sets become longs, enums their names, texts
 * strings, groups lists of maps. One instance for one message.
 */
final class SchemaReader extends AbstractTokenListener {
  private static final Ir SCHEMA = load();
  private static final int FIRST_REPLY = 300;
  private static final int LAST_REPLY = 399;

  private final Map<String, Object> message = new LinkedHashMap<>();
  private final Deque<Map<String, Object>> open = new ArrayDeque<>(List.of(message));

  private SchemaReader() {}

  /** The fields of a message, message header first, in the order of the schema. */
  static Map<String, Object> read(DirectBuffer buffer) {
    List<Token> tokens = SCHEMA.getMessage(MessageShapes.templateId(buffer, 0));
    SchemaReader reader = new SchemaReader();
    int blockLength = tokens.get(0).encodedLength();
    OtfMessageDecoder.decode(
        buffer, Frame.MESSAGE_HEADER_LENGTH, SCHEMA.version(), blockLength, tokens, reader);
    return reader.message;
  }

  static String name(int templateId) {
    return SCHEMA.getMessage(templateId).get(0).name();
  }

  /** Template ids of all messages. */
  static Set<Integer> templates() {
    return SCHEMA.messages().stream().map(tokens -> tokens.get(0).id()).collect(Collectors.toSet());
  }

  /** Template ids of all that the engine can say. */
  static Set<Integer> replies() {
    return SCHEMA.messages().stream()
        .map(tokens -> tokens.get(0).id())
        .filter(id -> id >= FIRST_REPLY && id <= LAST_REPLY)
        .collect(Collectors.toSet());
  }

  /** What the values of an enum mean, by their names. */
  static Map<String, String> meanings(String enumType) {
    return SCHEMA.getType(enumType).stream()
        .filter(token -> token.signal() == Signal.VALID_VALUE)
        .collect(Collectors.toMap(Token::name, Token::description));
  }

  private static Ir load() {
    ParserOptions options = ParserOptions.builder().stopOnError(true).build();
    try (InputStream in = RecordHeader.class.getResourceAsStream("/frontrow.xml")) {
      return new IrGenerator().generate(XmlSchemaParser.parse(in, options));
    } catch (Exception e) { // declared as such by the parser
      throw new IllegalStateException("cannot read the schema", e);
    }
  }

  @Override
  public void onEncoding(Token field, DirectBuffer buffer, int index, Token type, int version) {
    put(
        field,
        type.arrayLength() > 1
            ? buffer.getStringWithoutLengthUtf8(index, type.arrayLength())
            : Types.getLong(buffer, index, type.encoding()));
  }

  @Override
  public void onEnum(
      Token field, DirectBuffer buffer, int index, List<Token> all, int from, int to, int version) {
    long value = Types.getLong(buffer, index, all.get(from + 1).encoding());
    String name = "unknown value " + value;
    for (Token choice : all.subList(from + 1, to)) {
      name = choice.encoding().constValue().longValue() == value ? choice.name() : name;
    }
    put(field, name);
  }

  @Override
  public void onBitSet(
      Token field, DirectBuffer buffer, int index, List<Token> all, int from, int to, int version) {
    put(field, Types.getLong(buffer, index, all.get(from + 1).encoding()));
  }

  @Override
  public void onGroupHeader(Token group, int count) {
    put(group, new ArrayList<Map<String, Object>>(count));
  }

  @Override
  public void onBeginGroup(Token group, int index, int count) {
    Map<String, Object> entry = new LinkedHashMap<>();
    Said.entries(open.peek(), group.name()).add(entry);
    open.push(entry);
  }

  @Override
  public void onEndGroup(Token group, int index, int count) {
    open.pop();
  }

  @Override
  public void onVarData(Token field, DirectBuffer buffer, int index, int length, Token type) {
    byte[] text = new byte[length];
    buffer.getBytes(index, text);
    put(field, new String(text, UTF_8));
  }

  private void put(Token field, Object value) {
    open.peek().put(field.name(), value);
  }
}
