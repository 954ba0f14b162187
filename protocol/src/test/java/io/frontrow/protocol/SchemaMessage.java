package io.frontrow.protocol;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/** A message as the schema's XML describes it: what the tests hold the code against. */
record SchemaMessage(
    String name,
    int schemaId,
    int id,
    int blockLength,
    List<String> fields,
    List<Group> groups,
    List<String> texts) {
  record Group(String name, int blockLength, List<String> texts) {}

  private static final Map<String, Integer> PRIMITIVES =
      Map.of(
          "char", 1, "int8", 1, "uint8", 1, "int16", 2, "uint16", 2, "int32", 4, "uint32", 4,
          "int64", 8, "uint64", 8);

  static List<SchemaMessage> application() {
    return read("/frontrow.xml");
  }

  static List<SchemaMessage> session() {
    return read("/fixp.xml");
  }

  private static List<SchemaMessage> read(String resource) {
    try (InputStream in = SchemaMessage.class.getResourceAsStream(resource)) {
      Document xml = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(in);
      Element root = xml.getDocumentElement();
      Map<String, Integer> sizes = sizes(root);
      List<SchemaMessage> messages = new ArrayList<>();
      for (Element element : children(root, "sbe:message")) {
        messages.add(message(element, Integer.parseInt(root.getAttribute("id")), sizes));
      }
      return messages;
    } catch (IOException | ParserConfigurationException | SAXException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Bytes of each type: primitives, arrays of them, composites, enums and sets. */
  private static Map<String, Integer> sizes(Element root) {
    Map<String, Integer> sizes = new HashMap<>(PRIMITIVES);
    Element types = children(root, "types").get(0);
    for (Element type : children(types, "type")) {
      sizes.put(type.getAttribute("name"), size(type));
    }
    for (Element type : children(types, "composite")) {
      int sum = children(type, "type").stream().mapToInt(SchemaMessage::size).sum();
      sizes.put(type.getAttribute("name"), sum);
    }
    for (String kind : List.of("enum", "set")) {
      for (Element type : children(types, kind)) {
        sizes.put(type.getAttribute("name"), PRIMITIVES.get(type.getAttribute("encodingType")));
      }
    }
    return sizes;
  }

  private static int size(Element type) {
    String length = type.getAttribute("length");
    int count = length.isEmpty() ? 1 : Integer.parseInt(length);
    return count * PRIMITIVES.get(type.getAttribute("primitiveType"));
  }

  private static SchemaMessage message(Element xml, int schemaId, Map<String, Integer> sizes) {
    List<Group> groups = new ArrayList<>();
    for (Element group : children(xml, "group")) {
      groups.add(new Group(group.getAttribute("name"), block(group, sizes), texts(group)));
    }
    return new SchemaMessage(
        xml.getAttribute("name"),
        schemaId,
        Integer.parseInt(xml.getAttribute("id")),
        block(xml, sizes),
        children(xml, "field").stream().map(field -> field.getAttribute("name")).toList(),
        groups,
        texts(xml));
  }

  private static int block(Element xml, Map<String, Integer> sizes) {
    return children(xml, "field").stream()
        .mapToInt(field -> sizes.get(field.getAttribute("type")))
        .sum();
  }

  private static List<String> texts(Element xml) {
    return children(xml, "data").stream().map(data -> data.getAttribute("name")).toList();
  }

  private static List<Element> children(Element parent, String tag) {
    List<Element> children = new ArrayList<>();
    for (Node n = parent.getFirstChild(); n != null; n = n.getNextSibling()) {
      if (n instanceof Element element && element.getTagName().equals(tag)) {
        children.add(element);
      }
    }
    return children;
  }

  /** A message with so many entries in each group and so many bytes in each text. */
  byte[] bytes(int entries, int textLength) {
    ByteBuffer buffer = ByteBuffer.allocate(65_536).order(ByteOrder.LITTLE_ENDIAN);
    buffer.putShort((short) blockLength).putShort((short) id);
    buffer.putShort((short) schemaId).putShort((short) 0);
    buffer.position(buffer.position() + blockLength);
    for (Group group : groups) {
      buffer.putShort((short) group.blockLength).put((byte) entries);
      for (int i = 0; i < entries; i++) {
        buffer.position(buffer.position() + group.blockLength);
        putTexts(buffer, group.texts, textLength);
      }
    }
    putTexts(buffer, texts, textLength);
    byte[] bytes = new byte[buffer.position()];
    buffer.rewind().get(bytes);
    return bytes;
  }

  private static void putTexts(ByteBuffer buffer, List<String> texts, int length) {
    for (int i = 0; i < texts.size(); i++) {
      buffer.put((byte) length).put(new byte[length]);
    }
  }

  /** Whether the bytes are exactly one such message, by reading them field by field. */
  boolean reads(byte[] bytes) {
    ByteBuffer in = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    boolean header =
        in.getShort() == blockLength
            && in.getShort() == id
            && in.getShort() == schemaId
            && in.getShort() == 0;
    return header
        && skip(in, blockLength)
        && groups.stream().allMatch(group -> skipGroup(in, group))
        && texts.stream().allMatch(text -> skipText(in))
        && !in.hasRemaining();
  }

  private static boolean skipGroup(ByteBuffer in, Group group) {
    if (in.remaining() < 3 || in.getShort() != group.blockLength) {
      return false;
    }
    boolean fits = true;
    for (int count = in.get() & 0xFF; count > 0 && fits; count--) {
      fits = skip(in, group.blockLength) && group.texts.stream().allMatch(text -> skipText(in));
    }
    return fits;
  }

  private static boolean skipText(ByteBuffer in) {
    return in.hasRemaining() && skip(in, in.get() & 0xFF);
  }

  private static boolean skip(ByteBuffer in, int length) {
    if (in.remaining() < length) {
      return false;
    }
    in.position(in.position() + length);
    return true;
  }
}
