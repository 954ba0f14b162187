package io.frontrow.replay;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.frontrow.protocol.RecordHeader;
import java.io.InputStream;
import java.util.List;
import org.agrona.DirectBuffer;
import uk.co.real_logic.sbe.ir.Ir;
import uk.co.real_logic.sbe.ir.Token;
import uk.co.real_logic.sbe.otf.OtfHeaderDecoder;
import uk.co.real_logic.sbe.otf.OtfMessageDecoder;
import uk.co.real_logic.sbe.xml.IrGenerator;
import uk.co.real_logic.sbe.xml.ParserOptions;
import uk.co.real_logic.sbe.xml.XmlSchemaParser;

/**
 * Reads any message of the application schema by the schema itself, which lies beside the codecs in
 * the protocol module. The messages must have been checked; one thread only.
 */
public final class MessageReader {
  private static final String SCHEMA = "/frontrow.xml";
  private static final int FIRST_QUERY = 200;
  private static final int LAST_REPLY = 899;

  private final Ir schema = load();
  private final OtfHeaderDecoder header = new OtfHeaderDecoder(schema.headerStructure());
  private final FieldCollector fields = new FieldCollector();

  /** The fields of a message in the order and with the names of the schema. */
  public ObjectNode read(DirectBuffer buffer, int offset) {
    OtfMessageDecoder.decode(
        buffer,
        offset + header.encodedLength(),
        header.getSchemaVersion(buffer, offset),
        header.getBlockLength(buffer, offset),
        tokens(buffer, offset),
        fields);
    return fields.message();
  }

  /** What messages are about, read by the same schema. */
  public MessageKeys keys() {
    return new MessageKeys(schema);
  }

  /** The names of all messages of the schema. */
  List<String> names() {
    return schema.messages().stream().map(tokens -> tokens.get(0).name()).sorted().toList();
  }

  /** The names of the messages that a journal has: commands, and records of the node itself. */
  List<String> commandNames() {
    return schema.messages().stream()
        .map(tokens -> tokens.get(0))
        .filter(token -> token.id() < FIRST_QUERY || token.id() > LAST_REPLY)
        .map(Token::name)
        .sorted()
        .toList();
  }

  /** The name of a message in the schema. */
  public String name(DirectBuffer buffer, int offset) {
    return tokens(buffer, offset).get(0).name();
  }

  private List<Token> tokens(DirectBuffer buffer, int offset) {
    int templateId = header.getTemplateId(buffer, offset);
    List<Token> tokens = schema.getMessage(templateId);
    if (tokens == null || header.getSchemaId(buffer, offset) != schema.id()) {
      throw new IllegalStateException("no message " + templateId + " in the schema");
    }
    return tokens;
  }

  private static Ir load() {
    ParserOptions options = ParserOptions.builder().stopOnError(true).build();
    try (InputStream in = RecordHeader.class.getResourceAsStream(SCHEMA)) {
      return new IrGenerator().generate(XmlSchemaParser.parse(in, options));
    } catch (Exception e) { // declared as such by the parser
      throw new IllegalStateException("cannot read the schema " + SCHEMA, e);
    }
  }
}
