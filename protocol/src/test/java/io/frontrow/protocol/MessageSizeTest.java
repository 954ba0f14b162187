package io.frontrow.protocol;

import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Every message in its largest legal form fits one frame. */
class MessageSizeTest {
  /** As many entries as fit: the sender splits, and one entry must fit at least. */
  private static final int AS_FIT = 1;

  /** The most entries of each group that the rules allow. */
  private static final Map<String, Integer> MOST_ENTRIES =
      Map.ofEntries(
          Map.entry("DefineRow.segments", Limits.MAX_ROW_SEGMENTS),
          Map.entry("DefineSeats.seats", AS_FIT),
          Map.entry("CreateEvent.prices", 100),
          Map.entry("HoldSeats.seats", Limits.MAX_SEATS_PER_HOLD),
          Map.entry("SeatsHeld.seats", Limits.MAX_SEATS_PER_HOLD),
          Map.entry("RowMapState.segments", Limits.MAX_ROW_SEGMENTS),
          Map.entry("RowMapState.seats", Limits.MAX_ROW_SEATS),
          Map.entry("SeatNamesState.seats", AS_FIT),
          Map.entry("HoldState.seats", Limits.MAX_SEATS_PER_HOLD),
          Map.entry("OrderState.seats", Limits.MAX_SEATS_PER_HOLD),
          Map.entry("CommandRejected.seats", Limits.MAX_SEATS_PER_HOLD));

  private static final int ANY_TEXT = 254;

  /** The most bytes of each text; a name alone stands for that text in every message. */
  private static final Map<String, Integer> MOST_BYTES =
      Map.of(
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
      int length =
          Frame.MIN_LENGTH + message.blockLength() + texts(message.name(), message.texts());
      for (SchemaMessage.Group group : message.groups()) {
        String name = message.name() + "." + group.name();
        Integer entries = MOST_ENTRIES.get(name);
        assertNotNull(entries, "no bound is stated for " + name);
        length += 3 + entries * (group.blockLength() + texts(name, group.texts()));
      }
      assertTrue(length <= Limits.MAX_FRAME_LENGTH, message.name() + " has " + length + " bytes");
    }
  }

  @Test
  void aRowOfTheMostSegmentsAndSeatsHasNoMorePositionsThanFourWords() {
    assertTrue(Limits.MAX_ROW_POSITIONS < 4 * Long.SIZE);
    assertTrue(Limits.MAX_ROW_SEATS <= 254 && Limits.MAX_CATEGORIES <= 254);
    assertTrue(Limits.MAX_PRICE_AMOUNT <= Long.MAX_VALUE / Limits.MAX_SEATS_PER_HOLD);
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
