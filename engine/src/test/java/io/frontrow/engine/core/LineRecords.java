package io.frontrow.engine.core;

import io.frontrow.protocol.sbe.AdmitVisitorEncoder;
import io.frontrow.protocol.sbe.DeclineOfferEncoder;
import io.frontrow.protocol.sbe.EnterWaitingRoomEncoder;
import io.frontrow.protocol.sbe.JoinWaitlistEncoder;
import io.frontrow.protocol.sbe.LeaveWaitingRoomEncoder;
import io.frontrow.protocol.sbe.LeaveWaitlistEncoder;
import io.frontrow.protocol.sbe.OpenWaitingRoomEncoder;
import io.frontrow.protocol.sbe.RejectVisitorEncoder;
import io.frontrow.protocol.sbe.SetWaitingRoomEncoder;
import io.frontrow.protocol.sbe.SetWaitingRoomPhaseEncoder;
import java.util.List;

/** Records of waitlists and waiting rooms. */
public abstract class LineRecords extends HoldRecords {
  /** What somebody waits for; the flags are 0 or 1. */
  public record Wish(
      int quantity, int together, int allOrNone, long priceCeiling, List<Integer> categories) {}

  public int joinWaitlist(
      long buyer, long channelKey, int eventId, long ttlMillis, long claimMillis, Wish wish) {
    JoinWaitlistEncoder message =
        new JoinWaitlistEncoder()
            .wrapAndApplyHeader(buffer, MESSAGE, header)
            .requestId(++requestId)
            .buyer(buyer)
            .channelKey(channelKey)
            .priceCeiling(wish.priceCeiling)
            .eventId(eventId & 0xFFFF_FFFFL)
            .ttlMillis(ttlMillis)
            .claimMillis(claimMillis)
            .quantity((short) wish.quantity);
    buffer.putByte(BODY + JoinWaitlistEncoder.togetherEncodingOffset(), (byte) wish.together);
    buffer.putByte(BODY + JoinWaitlistEncoder.allOrNoneEncodingOffset(), (byte) wish.allOrNone);
    JoinWaitlistEncoder.CategoriesEncoder group = message.categoriesCount(wish.categories.size());
    wish.categories.forEach(it -> group.next().category(it.shortValue()));
    return command(message, message.limit());
  }

  public int leaveWaitlist(long entryId) {
    LeaveWaitlistEncoder message =
        new LeaveWaitlistEncoder()
            .wrapAndApplyHeader(buffer, MESSAGE, header)
            .requestId(++requestId)
            .entryId(entryId);
    return command(message, message.limit());
  }

  public int declineOffer(long entryId) {
    DeclineOfferEncoder message =
        new DeclineOfferEncoder()
            .wrapAndApplyHeader(buffer, MESSAGE, header)
            .requestId(++requestId)
            .entryId(entryId);
    return command(message, message.limit());
  }

  public int setWaitingRoom(
      int eventId, long activeCap, long admissionsPerMinute, long visitMillis, byte[] seedHash) {
    SetWaitingRoomEncoder message =
        new SetWaitingRoomEncoder()
            .wrapAndApplyHeader(buffer, MESSAGE, header)
            .requestId(++requestId)
            .eventId(eventId & 0xFFFF_FFFFL)
            .activeCap(activeCap)
            .admissionsPerMinute(admissionsPerMinute)
            .visitMillis(visitMillis);
    for (int i = 0; i < 32; i++) {
      message.seedHash(i, (short) (seedHash[i] & 0xFF));
    }
    return command(message, message.limit());
  }

  public int enterWaitingRoom(int eventId, long buyer) {
    EnterWaitingRoomEncoder message =
        new EnterWaitingRoomEncoder()
            .wrapAndApplyHeader(buffer, MESSAGE, header)
            .requestId(++requestId)
            .buyer(buyer)
            .eventId(eventId & 0xFFFF_FFFFL);
    return command(message, message.limit());
  }

  public int openWaitingRoom(int eventId, byte[] seed) {
    OpenWaitingRoomEncoder message =
        new OpenWaitingRoomEncoder()
            .wrapAndApplyHeader(buffer, MESSAGE, header)
            .requestId(++requestId)
            .eventId(eventId & 0xFFFF_FFFFL);
    for (int i = 0; i < 32; i++) {
      message.seed(i, (short) (seed[i] & 0xFF));
    }
    return command(message, message.limit());
  }

  public int leaveWaitingRoom(int eventId, long buyer) {
    LeaveWaitingRoomEncoder message =
        new LeaveWaitingRoomEncoder()
            .wrapAndApplyHeader(buffer, MESSAGE, header)
            .requestId(++requestId)
            .buyer(buyer)
            .eventId(eventId & 0xFFFF_FFFFL);
    return command(message, message.limit());
  }

  public int setWaitingRoomPhase(int eventId, int phase) {
    SetWaitingRoomPhaseEncoder message =
        new SetWaitingRoomPhaseEncoder()
            .wrapAndApplyHeader(buffer, MESSAGE, header)
            .requestId(++requestId)
            .eventId(eventId & 0xFFFF_FFFFL);
    buffer.putByte(BODY + SetWaitingRoomPhaseEncoder.phaseEncodingOffset(), (byte) phase);
    return command(message, message.limit());
  }

  public int rejectVisitor(int eventId, long buyer) {
    RejectVisitorEncoder message =
        new RejectVisitorEncoder()
            .wrapAndApplyHeader(buffer, MESSAGE, header)
            .requestId(++requestId)
            .buyer(buyer)
            .eventId(eventId & 0xFFFF_FFFFL);
    return command(message, message.limit());
  }

  public int admitVisitor(int eventId, long buyer) {
    AdmitVisitorEncoder message =
        new AdmitVisitorEncoder()
            .wrapAndApplyHeader(buffer, MESSAGE, header)
            .requestId(++requestId)
            .buyer(buyer)
            .eventId(eventId & 0xFFFF_FFFFL);
    return command(message, message.limit());
  }
}
