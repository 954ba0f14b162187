package io.frontrow.protocol;

import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.frontrow.protocol.sbe.RequestOutcomeStateDecoder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Every message in its largest legal form fits one frame. */
class MessageSizeTest {
  /** As many entries as fit: the sender splits, and one entry must fit at least. */
  private static final int AS_FIT = 1;

  /** The most entries of each group that the rules allow; a name alone: in every message. */
  private static final Map<String, Integer> MOST_ENTRIES =
      Map.ofEntries(
          Map.entry("seats", Limits.MAX_SEATS_PER_HOLD),
          Map.entry("swaps", Limits.MAX_SEATS_PER_HOLD),
          Map.entry("areas", Limits.MAX_AREAS_PER_HOLD),
          Map.entry("prices", Limits.MAX_CATEGORIES),
          Map.entry("segments", Limits.MAX_ROW_SEGMENTS),
          Map.entry("categories", Limits.MAX_WAITLIST_CATEGORIES),
          Map.entry("DefineSeats.seats", AS_FIT),
          Map.entry("RowMapState.seats", Limits.MAX_ROW_SEATS),
          Map.entry("SeatNamesState.seats", AS_FIT),
          Map.entry("AreaState.pools", 1 + Limits.MAX_CHANNELS),
          Map.entry("SeatMapState.runs", AS_FIT),
          Map.entry("WaitlistState.entries", AS_FIT));

  private static final int ANY_TEXT = 254;

  /** The most bytes of each text; a name alone stands for that text in every message. */
  private static final Map<String, Integer> MOST_BYTES =
      Map.of(
          // Its length has two bytes, one more than that of a text.
          "RequestOutcomeState.reply", 1 + mostEnclosed(),
          "name", Limits.MAX_NAME_BYTES,
          "DefineRow.label", Limits.MAX_ROW_LABEL_BYTES,
          "RowMapState.label", Limits.MAX_ROW_LABEL_BYTES,
          "DefineSeats.seats.label", Limits.MAX_SEAT_LABEL_BYTES,
          "SeatNamesState.seats.label", Limits.MAX_SEAT_LABEL_BYTES,
          "guid", Limits.MAX_GUID_BYTES,
          "orderReference", Limits.MAX_ORDER_REFERENCE_BYTES,
          "credentials", ANY_TEXT,
          "reason", ANY_TEXT);

  @Test
  void everyMessageInItsLargestLegalFormFitsOneFrame() {
    List<SchemaMessage> messages = new ArrayList<>(SchemaMessage.application());
    messages.addAll(SchemaMessage.session());
    for (SchemaMessage message : messages) {
      int length = Frame.HEADER_LENGTH + largest(message);
      assertTrue(length <= Limits.MAX_FRAME_LENGTH, message.name() + " has " + length + " bytes");
    }
  }

  @Test
  void everyReplyToACommandFitsIntoTheAnswerThatEnclosesIt() {
    int replies = 0;
    for (SchemaMessage message : SchemaMessage.application()) {
      if (message.fields().contains("flags")) {
        replies++;
        int length = largest(message);
        assertTrue(length <= mostEnclosed(), message.name() + " has " + length + " bytes");
      }
    }
    assertTrue(replies > 30, "only " + replies + " replies to commands");
  }

  private static int largest(SchemaMessage message) {
    int length = Frame.MESSAGE_HEADER_LENGTH + message.blockLength();
    for (SchemaMessage.Group group : message.groups()) {
      String name = message.name() + "." + group.name();
      Integer entries = MOST_ENTRIES.getOrDefault(name, MOST_ENTRIES.get(group.name()));
      assertNotNull(entries, "no bound is stated for " + name);
      length += 3 + entries * (group.blockLength() + texts(name, group.texts()));
    }
    return length + texts(message.name(), message.texts());
  }

  /** Bytes that RequestOutcomeState has room for. */
  private static int mostEnclosed() {
    return Limits.MAX_MESSAGE_LENGTH
        - Frame.MESSAGE_HEADER_LENGTH
        - RequestOutcomeStateDecoder.BLOCK_LENGTH
        - RequestOutcomeStateDecoder.replyHeaderLength();
  }

  @Test
  void aRowOfTheMostSegmentsAndSeatsHasNoMorePositionsThanFourWords() {
    assertTrue(Limits.MAX_ROW_POSITIONS < 4 * Long.SIZE);
    assertTrue(Limits.MAX_ROW_SEATS <= 254 && Limits.MAX_CATEGORIES <= 254);
  }

  @Test
  void thePriceOfTheLargestHoldDoesNotOverflow() {
    int tickets = Limits.MAX_SEATS_PER_HOLD + Limits.MAX_PLACES_PER_HOLD;
    assertTrue(Limits.MAX_PRICE_AMOUNT <= Long.MAX_VALUE / tickets);
  }

  private static int texts(String owner, List<String> names) {
    int sum = 0;
    for (String name : names) {
      Integer bytes = MOST_BYTES.getOrDefault(owner + "." + name, MOST_BYTES.get(name));
      assertNotNull(bytes, "no bound is stated for " + owner + "." + name);
      sum += 1 + bytes;
    }
    return sum;
  }
}
