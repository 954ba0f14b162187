package io.frontrow.protocol;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** The pages about the wire name every message and every reject code, with its number. */
final class ProtocolPageTest {
  private static final Path RESOURCES = Path.of("src/main/resources");
  private static final Path DOCS = Path.of("../docs");

  @Test
  void thePageNamesEveryApplicationMessage() throws Exception {
    String page = Files.readString(DOCS.resolve("protocol.md"));
    assertEquals(List.of(), missing(page, numbered("frontrow.xml", "sbe:message", "id")));
  }

  @Test
  void thePageNamesEveryRejectCode() throws Exception {
    String page = Files.readString(DOCS.resolve("protocol.md"));
    List<String> codes = new ArrayList<>();
    NodeList values = elements("frontrow.xml", "validValue");
    for (int i = 0; i < values.getLength(); i++) {
      Element value = (Element) values.item(i);
      if (((Element) value.getParentNode()).getAttribute("name").equals("RejectCode")) {
        codes.add(
            "| %s | `%s` | %s |"
                .formatted(
                    value.getTextContent(),
                    value.getAttribute("name"),
                    value.getAttribute("description")));
      }
    }
    assertEquals(List.of(), missing(page, codes));
  }

  @Test
  void thePageNamesEveryValueOfTheOtherEnums() throws Exception {
    List<String> rows = Files.readAllLines(DOCS.resolve("protocol.md"));
    List<String> missing = new ArrayList<>();
    NodeList enums = elements("frontrow.xml", "enum");
    for (int i = 0; i < enums.getLength(); i++) {
      Element type = (Element) enums.item(i);
      String name = type.getAttribute("name");
      String row =
          rows.stream().filter(it -> it.startsWith("| `" + name + "` |")).findAny().orElse("");
      NodeList values = type.getElementsByTagName("validValue");
      for (int k = 0; k < values.getLength() && !name.equals("RejectCode"); k++) {
        Element value = (Element) values.item(k);
        String cell = value.getTextContent() + " `" + value.getAttribute("name") + "`";
        if (!row.contains(cell)) {
          missing.add(name + ": " + cell);
        }
      }
    }
    assertEquals(List.of(), missing);
  }

  @Test
  void theSessionPageNamesEverySessionMessage() throws Exception {
    String page = Files.readString(DOCS.resolve("protocol-session.md"));
    NodeList messages = elements("fixp.xml", "sbe:message");
    List<String> names = new ArrayList<>();
    for (int i = 0; i < messages.getLength(); i++) {
      names.add(((Element) messages.item(i)).getAttribute("name"));
    }
    assertEquals(List.of(), missing(page, names));
  }

  /** Table cells {@code | number | `name` |} of all elements of the tag. */
  private static List<String> numbered(String schema, String tag, String number) throws Exception {
    NodeList found = elements(schema, tag);
    List<String> cells = new ArrayList<>();
    for (int i = 0; i < found.getLength(); i++) {
      Element element = (Element) found.item(i);
      cells.add(
          "| %s | `%s` |".formatted(element.getAttribute(number), element.getAttribute("name")));
    }
    return cells;
  }

  private static List<String> missing(String page, List<String> expected) {
    return expected.stream().filter(text -> !page.contains(text)).toList();
  }

  private static NodeList elements(String schema, String tag) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(RESOURCES.resolve(schema).toFile())
        .getElementsByTagName(tag);
  }
}
