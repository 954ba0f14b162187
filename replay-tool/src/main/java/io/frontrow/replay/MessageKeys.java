package io.frontrow.replay;

import static java.nio.ByteOrder.LITTLE_ENDIAN;

import io.frontrow.protocol.Frame;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.agrona.DirectBuffer;
import uk.co.real_logic.sbe.ir.Ir;
import uk.co.real_logic.sbe.ir.Signal;
import uk.co.real_logic.sbe.ir.Token;

/**
 * Reads of any message what it is about: the event, hold, buyer, waitlist entry, seats and order
 * that it names. Finds them by the names of the schema's fields, fast enough for every record of a
 * journal. One thread only.
 */
public final class MessageKeys {
  /** What a message does not name. */
  public static final long NONE = 0;

  private static final int MAX_TEMPLATE_ID = 1_000;
  private static final int TEMPLATE_ID_OFFSET = 2;
  private static final int GROUP_HEADER_LENGTH = 3;

  private final Layout[] layouts = new Layout[MAX_TEMPLATE_ID];
  private DirectBuffer buffer;
  private int body;
  private int blockLength;
  private Layout layout;

  /** Where the fields of one message are, as far as they matter here. */
  private static final class Layout {
    private final String name;
    private final Map<String, Integer> offsets = new HashMap<>();
    private int groups;
    private int seatGroup = -1;
    private int seatsPerEntry;
    private boolean referenceBehindGroups;
    private boolean plain = true;

    private int eventId = -1;
    private int holdId = -1;
    private int buyer = -1;
    private int entryId = -1;

    Layout(Token message) {
      name = message.name();
    }

    void finish() {
      eventId = offsets.getOrDefault("eventId", -1);
      holdId = offsets.getOrDefault("holdId", -1);
      buyer = offsets.getOrDefault("buyer", -1);
      entryId = offsets.getOrDefault("entryId", -1);
    }
  }

  MessageKeys(Ir schema) {
    for (List<Token> tokens : schema.messages()) {
      layouts[tokens.get(0).id()] = layout(tokens);
    }
  }

  private static Layout layout(List<Token> tokens) {
    Layout layout = new Layout(tokens.get(0));
    boolean inGroup = false;
    for (Token token : tokens) {
      if (token.signal() == Signal.BEGIN_GROUP) {
        inGroup = true;
        layout.groups++;
      } else if (token.signal() == Signal.END_GROUP) {
        inGroup = false;
      } else if (token.signal() == Signal.BEGIN_FIELD && inGroup) {
        addGroupField(layout, token.name());
      } else if (token.signal() == Signal.BEGIN_FIELD) {
        layout.offsets.put(token.name(), token.offset());
      } else if (token.signal() == Signal.BEGIN_VAR_DATA) {
        layout.plain &= !inGroup;
        layout.referenceBehindGroups |= token.name().equals("orderReference");
      }
    }
    layout.finish();
    return layout;
  }

  private static void addGroupField(Layout layout, String field) {
    if (field.equals("seat") || field.equals("give") || field.equals("take")) {
      layout.seatGroup = layout.groups - 1;
      layout.seatsPerEntry++;
    }
  }

  /** Turns to a message, its header first; it must have been checked. */
  public MessageKeys wrap(DirectBuffer message, int offset) {
    buffer = message;
    body = offset + Frame.MESSAGE_HEADER_LENGTH;
    blockLength = message.getShort(offset, LITTLE_ENDIAN) & 0xFFFF;
    int templateId = message.getShort(offset + TEMPLATE_ID_OFFSET, LITTLE_ENDIAN) & 0xFFFF;
    layout = templateId < MAX_TEMPLATE_ID ? layouts[templateId] : null;
    if (layout == null) {
      throw new IllegalStateException("no message " + templateId + " in the schema");
    }
    return this;
  }

  public String name() {
    return layout.name;
  }

  /** Where a field of this name begins, from the beginning of the body; -1: there is none. */
  public int offsetOf(String field) {
    return layout.offsets.getOrDefault(field, -1);
  }

  /** The event it names; {@link #NONE}: none. */
  public long eventId() {
    return layout.eventId < 0
        ? NONE
        : buffer.getInt(body + layout.eventId, LITTLE_ENDIAN) & 0xFFFF_FFFFL;
  }

  public long holdId() {
    return getLong(layout.holdId);
  }

  public long buyer() {
    return getLong(layout.buyer);
  }

  /** The waitlist entry. */
  public long entryId() {
    return getLong(layout.entryId);
  }

  /** Whether the message can name seats, even if it names none. */
  boolean hasSeats() {
    return layout.plain && layout.seatGroup >= 0;
  }

  boolean namesSeat(int seat) {
    if (!hasSeats()) {
      return false;
    }
    int at = group(layout.seatGroup);
    int entryLength = buffer.getShort(at, LITTLE_ENDIAN) & 0xFFFF;
    int count = buffer.getByte(at + 2) & 0xFF;
    for (int i = 0; i < count; i++) {
      int entry = at + GROUP_HEADER_LENGTH + i * entryLength;
      for (int j = 0; j < layout.seatsPerEntry; j++) {
        if (buffer.getInt(entry + j * Integer.BYTES, LITTLE_ENDIAN) == seat) {
          return true;
        }
      }
    }
    return false;
  }

  /** The order's reference; null if the message has none. */
  public String orderReference() {
    if (!layout.plain || !layout.referenceBehindGroups) {
      return null;
    }
    int at = group(layout.groups);
    return buffer.getStringWithoutLengthUtf8(at + 1, buffer.getByte(at) & 0xFF);
  }

  private int group(int index) {
    int at = body + blockLength;
    for (int i = 0; i < index; i++) {
      int entryLength = buffer.getShort(at, LITTLE_ENDIAN) & 0xFFFF;
      at += GROUP_HEADER_LENGTH + entryLength * (buffer.getByte(at + 2) & 0xFF);
    }
    return at;
  }

  private long getLong(int offset) {
    return offset < 0 ? NONE : buffer.getLong(body + offset, LITTLE_ENDIAN);
  }
}
