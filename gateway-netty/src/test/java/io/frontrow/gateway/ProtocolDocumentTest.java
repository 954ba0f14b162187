package io.frontrow.gateway;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

/** The bytes shown in the protocol's description are the bytes on the wire. */
class ProtocolDocumentTest {
  private static final Path DOCUMENT = Path.of("..", "docs", "protocol-session.md");
  private static final int BYTES_PER_LINE = 16;

  @Test
  void showsTheBytesOfALogon() throws IOException {
    String document = Files.readString(DOCUMENT);
    try (GatewayFixture fixture = GatewayFixture.patient();
        TestClient client = new TestClient(fixture.gateway)) {
      byte[] negotiate = Messages.negotiate(1, 42);
      assertShown(document, "Negotiate", negotiate);
      client.send(negotiate);
      assertShown(document, "NegotiationResponse", client.read().frame());
      byte[] establish = Messages.establish(5_000);
      assertShown(document, "Establish", establish);
      client.send(establish);
      assertShown(document, "EstablishmentAck", client.read().frame());
    }
  }

  private static void assertShown(String document, String name, byte[] frame) {
    String text = name + " (" + frame.length + " bytes)\n" + hex(frame);
    assertTrue(document.contains(text), "not in " + DOCUMENT + ":\n" + text);
  }

  private static String hex(byte[] frame) {
    StringBuilder lines = new StringBuilder();
    HexFormat format = HexFormat.ofDelimiter(" ");
    for (int i = 0; i < frame.length; i += BYTES_PER_LINE) {
      int end = Math.min(frame.length, i + BYTES_PER_LINE);
      lines.append(format.formatHex(frame, i, end)).append('\n');
    }
    return lines.toString();
  }
}
