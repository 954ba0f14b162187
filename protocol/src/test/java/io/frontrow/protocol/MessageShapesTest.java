package io.frontrow.protocol;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.agrona.concurrent.UnsafeBuffer;
import org.junit.jupiter.api.Test;

/** The shapes against the schema's XML, and against bytes that lie. */
class MessageShapesTest {
  private static final Set<String> CLIENT_SESSION =
      Set.of("Negotiate", "Establish", "Sequence", "Terminate");
  private static final int MUTATIONS_PER_MESSAGE = 5_000;

  @Test
  void everyClientMessageOfTheSchemasHasTheShapeThatTheXmlSays() {
    for (SchemaMessage message : clientMessages()) {
      for (int entries : new int[] {0, 1, 3}) {
        for (int textLength : new int[] {0, 1, 10}) {
          assertTrue(accepts(message.bytes(entries, textLength)), message.name());
        }
      }
    }
    assertTrue(clientMessages().size() > 20, "too few messages in the XML");
  }

  @Test
  void messagesThatAClientMayNotSendAreRefused() {
    List<SchemaMessage> others = new ArrayList<>(SchemaMessage.application());
    others.addAll(SchemaMessage.session());
    others.removeAll(clientMessages());
    assertFalse(others.isEmpty());
    for (SchemaMessage message : others) {
      assertFalse(accepts(message.bytes(1, 1)), message.name());
    }
  }

  @Test
  void everyTruncationAndATrailingByteAreRefused() {
    for (SchemaMessage message : clientMessages()) {
      byte[] whole = message.bytes(2, 3);
      for (int length = 0; length < whole.length; length++) {
        assertFalse(accepts(Arrays.copyOf(whole, length)), message.name() + " cut to " + length);
      }
      assertFalse(accepts(Arrays.copyOf(whole, whole.length + 1)), message.name() + " and more");
    }
  }

  @Test
  void everyValueOfEveryByteIsJudgedAsByReadingFieldByField() {
    for (SchemaMessage message : clientMessages()) {
      byte[] bytes = message.bytes(2, 3);
      for (int at = 0; at < bytes.length; at++) {
        byte good = bytes[at];
        for (int value = 0; value < 256; value++) {
          bytes[at] = (byte) value;
          String what = message.name() + " byte " + at + " = " + value;
          assertEquals(readsAsAny(bytes), accepts(bytes), what);
        }
        bytes[at] = good;
      }
    }
  }

  @Test
  void randomLiesAreJudgedAsByReadingFieldByField() {
    SplittableRandom random = new SplittableRandom(7);
    for (SchemaMessage message : clientMessages()) {
      for (int i = 0; i < MUTATIONS_PER_MESSAGE; i++) {
        byte[] bytes = message.bytes(random.nextInt(4), random.nextInt(6));
        for (int n = 1 + random.nextInt(3); n > 0; n--) {
          int at = Frame.MESSAGE_HEADER_LENGTH + message.blockLength();
          int place = at >= bytes.length ? 0 : at + random.nextInt(bytes.length - at);
          bytes[place] = (byte) random.nextInt(random.nextBoolean() ? 8 : 256);
        }
        byte[] cut = Arrays.copyOf(bytes, bytes.length - random.nextInt(3));
        assertEquals(readsAsAny(cut), accepts(cut), message.name() + " mutation " + i);
      }
    }
  }

  @Test
  void commandsAndQueriesAreToldApartByTemplateId() {
    for (SchemaMessage message : SchemaMessage.application()) {
      int id = message.id();
      assertEquals(id >= 200 && id < 300, MessageShapes.isQuery(id), message.name());
    }
    assertTrue(MessageShapes.isSession(2748));
    assertFalse(MessageShapes.isSession(7400));
  }

  @Test
  void everyClientMessageOfTheApplicationBeginsWithItsRequestId() {
    for (SchemaMessage message : clientMessages()) {
      if (message.schemaId() == 7400) {
        UnsafeBuffer buffer = new UnsafeBuffer(new byte[4 + message.bytes(1, 1).length]);
        buffer.putBytes(4, message.bytes(1, 1));
        buffer.putLong(4 + 8, 77L << 40, java.nio.ByteOrder.LITTLE_ENDIAN);
        assertEquals(77L << 40, MessageShapes.requestId(buffer, 4));
        assertEquals(message.id(), MessageShapes.templateId(buffer, 4));
        assertEquals(7400, MessageShapes.schemaId(buffer, 4));
      }
    }
  }

  /** Judged in a buffer that ends where the message does, so that a read beyond it throws. */
  private static boolean accepts(byte[] bytes) {
    byte[] moved = new byte[bytes.length + 5];
    System.arraycopy(bytes, 0, moved, 5, bytes.length);
    return MessageShapes.isClientMessage(new UnsafeBuffer(moved), 5, bytes.length);
  }

  private static boolean readsAsAny(byte[] bytes) {
    return bytes.length >= 8 && clientMessages().stream().anyMatch(message -> message.reads(bytes));
  }

  private static final List<SchemaMessage> CLIENT_MESSAGES = readClientMessages();

  private static List<SchemaMessage> clientMessages() {
    return CLIENT_MESSAGES;
  }

  private static List<SchemaMessage> readClientMessages() {
    List<SchemaMessage> messages = new ArrayList<>(SchemaMessage.application());
    messages.removeIf(message -> message.id() >= 300);
    messages.addAll(SchemaMessage.session());
    messages.removeIf(m -> m.schemaId() == 2748 && !CLIENT_SESSION.contains(m.name()));
    return messages;
  }
}
