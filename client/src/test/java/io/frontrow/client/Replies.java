package io.frontrow.client;

import io.frontrow.client.reply.AreaPlaces;
import io.frontrow.client.reply.CommandRejected;
import io.frontrow.client.reply.SeatsHeld;
import io.frontrow.client.reply.Seed;
import io.frontrow.protocol.Frame;
import io.frontrow.protocol.sbe.Advice;
import io.frontrow.protocol.sbe.CategoryStateEncoder;
import io.frontrow.protocol.sbe.CommandRejectedEncoder;
import io.frontrow.protocol.sbe.EngineStateEncoder;
import io.frontrow.protocol.sbe.EventCreatedEncoder;
import io.frontrow.protocol.sbe.EventStateEncoder;
import io.frontrow.protocol.sbe.Flag;
import io.frontrow.protocol.sbe.HoldConfirmedEncoder;
import io.frontrow.protocol.sbe.HoldExpiredEncoder;
import io.frontrow.protocol.sbe.HoldReleasedEncoder;
import io.frontrow.protocol.sbe.HoldStateEncoder;
import io.frontrow.protocol.sbe.HoldStatus;
import io.frontrow.protocol.sbe.MessageHeaderEncoder;
import io.frontrow.protocol.sbe.OrderStateEncoder;
import io.frontrow.protocol.sbe.OrphanMode;
import io.frontrow.protocol.sbe.PlanBegunEncoder;
import io.frontrow.protocol.sbe.PlanExtendedEncoder;
import io.frontrow.protocol.sbe.PlanSealedEncoder;
import io.frontrow.protocol.sbe.RejectCode;
import io.frontrow.protocol.sbe.RowMapStateEncoder;
import io.frontrow.protocol.sbe.SalePhase;
import io.frontrow.protocol.sbe.SalePhaseSetEncoder;
import io.frontrow.protocol.sbe.SeatNamesStateEncoder;
import io.frontrow.protocol.sbe.SeatReason;
import io.frontrow.protocol.sbe.SeatStatus;
import io.frontrow.protocol.sbe.SeatsHeldEncoder;
import io.frontrow.protocol.sbe.SectionStateEncoder;
import io.frontrow.protocol.sbe.WaitingRoomPhase;
import java.util.Arrays;
import java.util.List;
import org.agrona.MutableDirectBuffer;

/** Replies as a server would write them, with values that tests look for. Sequence is always 9. */
final class Replies {
  static final long SEQUENCE = 9;

  private Replies() {}

  /** A message that writes itself, header first, and returns its length. */
  @FunctionalInterface
  interface Message {
    int encode(MutableDirectBuffer buffer, int offset);
  }

  static Message planBegun(long requestId, int planId) {
    return (buffer, offset) -> {
      PlanBegunEncoder to = new PlanBegunEncoder().wrapAndApplyHeader(buffer, offset, header());
      to.flags().clear();
      to.requestId(requestId).sequence(SEQUENCE).planId(planId);
      return Frame.MESSAGE_HEADER_LENGTH + to.encodedLength();
    };
  }

  static Message planExtended(long requestId, int planId, int seatCount) {
    return (buffer, offset) -> {
      PlanExtendedEncoder to =
          new PlanExtendedEncoder().wrapAndApplyHeader(buffer, offset, header());
      to.flags().clear();
      to.requestId(requestId).sequence(SEQUENCE).planId(planId).seatCount(seatCount);
      return Frame.MESSAGE_HEADER_LENGTH + to.encodedLength();
    };
  }

  static Message planSealed(long requestId, int planId) {
    return (buffer, offset) -> {
      PlanSealedEncoder to = new PlanSealedEncoder().wrapAndApplyHeader(buffer, offset, header());
      to.flags().clear();
      to.requestId(requestId).sequence(SEQUENCE).planId(planId).seatCount(11);
      to.rowCount(3).sectionCount(2).categoryCount((short) 1).areaCount(4);
      return Frame.MESSAGE_HEADER_LENGTH + to.encodedLength();
    };
  }

  static Message eventCreated(long requestId) {
    return (buffer, offset) -> {
      EventCreatedEncoder to =
          new EventCreatedEncoder().wrapAndApplyHeader(buffer, offset, header());
      to.flags().clear();
      to.requestId(requestId).sequence(SEQUENCE).eventId(1).planId(2).seatCount(11);
      return Frame.MESSAGE_HEADER_LENGTH + to.encodedLength();
    };
  }

  static Message salePhaseSet(long requestId, SalePhase phase) {
    return (buffer, offset) -> {
      SalePhaseSetEncoder to =
          new SalePhaseSetEncoder().wrapAndApplyHeader(buffer, offset, header());
      to.flags().clear();
      to.requestId(requestId).sequence(SEQUENCE).eventId(1).phase(phase);
      return Frame.MESSAGE_HEADER_LENGTH + to.encodedLength();
    };
  }

  static Message seatsHeld(long requestId, long holdId, int... seats) {
    return (buffer, offset) -> {
      SeatsHeldEncoder to = new SeatsHeldEncoder().wrapAndApplyHeader(buffer, offset, header());
      to.flags().clear();
      to.requestId(requestId).sequence(SEQUENCE).holdId(holdId).deadline(1_000).amount(2_500);
      to.eventId(1).priceVersion(2).step((short) 1).together(Flag.YES);
      SeatsHeldEncoder.SeatsEncoder group = to.seatsCount(seats.length);
      for (int seat : seats) {
        group.next().seat(seat);
      }
      to.areasCount(1).next().area(3).quantity(50);
      return Frame.MESSAGE_HEADER_LENGTH + to.encodedLength();
    };
  }

  /** What {@link #seatsHeld} is decoded to. */
  static SeatsHeld seatsHeldRecord(long requestId, long holdId, int... seats) {
    return new SeatsHeld(
        requestId,
        SEQUENCE,
        false,
        holdId,
        1_000,
        2_500,
        1,
        2,
        1,
        true,
        Arrays.stream(seats).boxed().toList(),
        List.of(new AreaPlaces(3, 50)));
  }

  static Message holdConfirmed(long requestId, long holdId) {
    return (buffer, offset) -> {
      HoldConfirmedEncoder to =
          new HoldConfirmedEncoder().wrapAndApplyHeader(buffer, offset, header());
      to.flags().clear();
      to.requestId(requestId).sequence(SEQUENCE).holdId(holdId).amount(2_500).eventId(1);
      to.ticketCount(2).ticketsLeft(1).late(Flag.YES);
      return Frame.MESSAGE_HEADER_LENGTH + to.encodedLength();
    };
  }

  static Message holdReleased(long requestId, long holdId) {
    return (buffer, offset) -> {
      HoldReleasedEncoder to =
          new HoldReleasedEncoder().wrapAndApplyHeader(buffer, offset, header());
      to.flags().clear();
      to.requestId(requestId)
          .sequence(SEQUENCE)
          .holdId(holdId)
          .eventId(1)
          .ticketCount(2)
          .ticketsLeft(1);
      return Frame.MESSAGE_HEADER_LENGTH + to.encodedLength();
    };
  }

  static Message holdExpired(long holdId) {
    return (buffer, offset) -> {
      HoldExpiredEncoder to = new HoldExpiredEncoder().wrapAndApplyHeader(buffer, offset, header());
      to.flags().clear();
      to.requestId(0).sequence(SEQUENCE).holdId(holdId).eventId(1).ticketCount(2);
      return Frame.MESSAGE_HEADER_LENGTH + to.encodedLength();
    };
  }

  static Message eventState(long requestId, int eventId, int sectionCount, int rowCount) {
    return (buffer, offset) -> {
      EventStateEncoder to = new EventStateEncoder().wrapAndApplyHeader(buffer, offset, header());
      to.requestId(requestId).sequence(SEQUENCE).eventId(eventId).planId(2).seatCount(11);
      to.freeCount(7).heldCount(2).soldCount(1).blockedCount(1).rowCount(rowCount);
      to.sectionCount(sectionCount).categoryCount((short) 1).phase(SalePhase.ON_SALE);
      to.version(8).waitlistCount(14).areaCount(15).priceVersion(16).channelCount((short) 17);
      to.orphanMode(OrphanMode.TRY).waitingRoom(WaitingRoomPhase.OPEN).currency("EUR").name("Gala");
      return Frame.MESSAGE_HEADER_LENGTH + to.encodedLength();
    };
  }

  static Message categoryState(long requestId) {
    return (buffer, offset) -> {
      CategoryStateEncoder to =
          new CategoryStateEncoder().wrapAndApplyHeader(buffer, offset, header());
      to.requestId(requestId).sequence(SEQUENCE).amount(1_250).eventId(1).color(0xFF8000);
      to.category((short) 0).name("Gold");
      return Frame.MESSAGE_HEADER_LENGTH + to.encodedLength();
    };
  }

  static Message sectionState(
      long requestId, int section, int firstRow, int rowCount, int firstSeat, String name) {
    return (buffer, offset) -> {
      SectionStateEncoder to =
          new SectionStateEncoder().wrapAndApplyHeader(buffer, offset, header());
      to.requestId(requestId).sequence(SEQUENCE).eventId(1).firstRow(firstRow).rowCount(rowCount);
      to.firstSeat(firstSeat).seatCount(5).section(section).name(name);
      return Frame.MESSAGE_HEADER_LENGTH + to.encodedLength();
    };
  }

  static Message rowMapState(
      long requestId, int row, int section, int firstSeat, String label, SeatStatus... seats) {
    return (buffer, offset) -> {
      RowMapStateEncoder to = new RowMapStateEncoder().wrapAndApplyHeader(buffer, offset, header());
      to.requestId(requestId)
          .sequence(SEQUENCE)
          .version(8)
          .eventId(1)
          .row(row)
          .firstSeat(firstSeat);
      to.section(section).segmentsCount(1).next().seatCount((short) seats.length);
      RowMapStateEncoder.SeatsEncoder group = to.seatsCount(seats.length);
      for (SeatStatus seat : seats) {
        group.next().status(seat);
      }
      to.label(label);
      return Frame.MESSAGE_HEADER_LENGTH + to.encodedLength();
    };
  }

  /** Each name a label and a guid. */
  static Message seatNamesState(long requestId, int row, int firstSeat, List<String[]> names) {
    return (buffer, offset) -> {
      SeatNamesStateEncoder to =
          new SeatNamesStateEncoder().wrapAndApplyHeader(buffer, offset, header());
      to.requestId(requestId).sequence(SEQUENCE).eventId(1).row(row).firstSeat(firstSeat);
      SeatNamesStateEncoder.SeatsEncoder group = to.seatsCount(names.size());
      for (String[] name : names) {
        group.next().category((short) 0).traits().clear().accessible(true);
        group.label(name[0]).guid(name[1]);
      }
      return Frame.MESSAGE_HEADER_LENGTH + to.encodedLength();
    };
  }

  static Message holdState(long requestId, long holdId) {
    return (buffer, offset) -> {
      HoldStateEncoder to = new HoldStateEncoder().wrapAndApplyHeader(buffer, offset, header());
      to.requestId(requestId).sequence(SEQUENCE).holdId(holdId).buyer(7).deadline(1_000);
      to.version(8).amount(2_500).waitlistEntryId(0).eventId(1).priceVersion(2);
      to.status(HoldStatus.LIVE).seatsCount(1).next().seat(4);
      to.areasCount(1).next().area(3).quantity(50);
      return Frame.MESSAGE_HEADER_LENGTH + to.encodedLength();
    };
  }

  static Message orderState(long requestId, String orderReference) {
    return (buffer, offset) -> {
      OrderStateEncoder to = new OrderStateEncoder().wrapAndApplyHeader(buffer, offset, header());
      to.requestId(requestId).sequence(SEQUENCE).holdId(6).buyer(7).confirmedAt(1_000);
      to.version(8).amount(2_500).eventId(1).priceVersion(2).late(Flag.NO).cancelled(Flag.YES);
      to.seatsCount(1).next().seat(4);
      to.areasCount(1).next().area(3).quantity(50);
      to.orderReference(orderReference);
      return Frame.MESSAGE_HEADER_LENGTH + to.encodedLength();
    };
  }

  static Message engineState(long requestId) {
    return (buffer, offset) -> {
      EngineStateEncoder to = new EngineStateEncoder().wrapAndApplyHeader(buffer, offset, header());
      to.requestId(requestId).sequence(SEQUENCE).stateHash(-2).time(1_000).planCount(3);
      to.eventCount(4).seatCount(5).liveHoldCount(6).orderCount(7);
      to.buyerCount(8).waitlistCount(9).clientCount(10);
      return Frame.MESSAGE_HEADER_LENGTH + to.encodedLength();
    };
  }

  static Message rejected(long requestId, RejectCode code, Advice advice, int retryAfterMicros) {
    return (buffer, offset) -> {
      int length = rejected(requestId, code, advice).encode(buffer, offset);
      int at = CommandRejectedEncoder.retryAfterMicrosEncodingOffset();
      buffer.putInt(offset + Frame.MESSAGE_HEADER_LENGTH + at, retryAfterMicros);
      return length;
    };
  }

  /** Seats from 12 on, one for each reason. */
  static Message rejected(long requestId, RejectCode code, Advice advice, SeatReason... seats) {
    return rejected(requestId, code, advice, List.of(), seats);
  }

  /** Seats from 12 on, one for each reason, and areas with what is left of them. */
  static Message rejected(
      long requestId,
      RejectCode code,
      Advice advice,
      List<CommandRejected.Area> areas,
      SeatReason... seats) {
    return (buffer, offset) -> {
      CommandRejectedEncoder to =
          new CommandRejectedEncoder().wrapAndApplyHeader(buffer, offset, header());
      to.flags().clear();
      to.requestId(requestId).sequence(SEQUENCE).retryAfterMicros(1_000).code(code).advice(advice);
      CommandRejectedEncoder.SeatsEncoder group = to.seatsCount(seats.length);
      for (int i = 0; i < seats.length; i++) {
        group.next().seat(12 + i).reason(seats[i]);
      }
      CommandRejectedEncoder.AreasEncoder areaGroup = to.areasCount(areas.size());
      for (CommandRejected.Area area : areas) {
        areaGroup.next().left(area.left()).area(area.area());
      }
      return Frame.MESSAGE_HEADER_LENGTH + to.encodedLength();
    };
  }

  /** 32 bytes of the same value. */
  static Seed seed(int value) {
    byte[] bytes = new byte[Seed.LENGTH];
    Arrays.fill(bytes, (byte) value);
    return Seed.of(bytes);
  }

  private static MessageHeaderEncoder header() {
    return new MessageHeaderEncoder();
  }
}
