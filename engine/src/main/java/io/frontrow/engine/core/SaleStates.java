package io.frontrow.engine.core;

import static io.frontrow.protocol.Frame.MESSAGE_HEADER_LENGTH;

import io.frontrow.protocol.Limits;
import io.frontrow.protocol.sbe.AreaStateEncoder;
import io.frontrow.protocol.sbe.BuyerStateEncoder;
import io.frontrow.protocol.sbe.ChannelStateEncoder;
import io.frontrow.protocol.sbe.Flag;
import io.frontrow.protocol.sbe.LimitsStateEncoder;
import io.frontrow.protocol.sbe.MessageHeaderEncoder;
import io.frontrow.protocol.sbe.SeatMapStateEncoder;
import io.frontrow.protocol.sbe.SeatStateEncoder;
import io.frontrow.protocol.sbe.SeatStatus;
import io.frontrow.protocol.sbe.SeatTraitsDecoder;
import org.agrona.concurrent.UnsafeBuffer;

/**
 * Encodes the answers to queries about how an event is sold. Next: {@link ReplyBuffer}. Apply
 * thread only.
 */
final class SaleStates {
  private static final int MAX_RUNS = 254;

  /** Seats that one answer looks at: it takes as long as an ordinary command at the most. */
  private static final int MAX_MAP_SEATS = 8_192;

  private final ReplyBuffer replies;
  private final UnsafeBuffer text = new UnsafeBuffer(new byte[Limits.MAX_NAME_BYTES]);
  private final int[] runSeats = new int[MAX_RUNS];
  private final int[] runStatuses = new int[MAX_RUNS];

  private final MessageHeaderEncoder header = new MessageHeaderEncoder();
  private final AreaStateEncoder areaState = new AreaStateEncoder();
  private final ChannelStateEncoder channelState = new ChannelStateEncoder();
  private final LimitsStateEncoder limitsState = new LimitsStateEncoder();
  private final BuyerStateEncoder buyerState = new BuyerStateEncoder();
  private final SeatStateEncoder seatState = new SeatStateEncoder();
  private final SeatMapStateEncoder seatMap = new SeatMapStateEncoder();

  SaleStates(ReplyBuffer replies) {
    this.replies = replies;
  }

  void areaState(Command query, Event event, int area) {
    AreaPools areas = event.areas();
    areaState
        .wrapAndApplyHeader(replies.buffer(), replies.begin(), header)
        .requestId(query.requestId())
        .sequence(query.sequence())
        .eventId(event.eventId())
        .area(area)
        .category((short) areas.category(area))
        .forSale(areas.isForSale(area) ? Flag.YES : Flag.NO);
    int channels = event.channels().count();
    AreaStateEncoder.PoolsEncoder pools = areaState.poolsCount(channels + 1);
    for (int channel = 0; channel <= channels; channel++) {
      pools
          .next()
          .capacity(areas.capacity(area, channel))
          .held(areas.held(area, channel))
          .sold(areas.sold(area, channel))
          .channel((short) channel);
    }
    areaState.putName(text, 0, event.plan().parts().areaNames().copyTo(area, text, 0));
    replies.answer(query, MESSAGE_HEADER_LENGTH + areaState.encodedLength());
  }

  void channelState(Command query, Event event, int channel) {
    byte[] name = event.channels().name(channel);
    channelState
        .wrapAndApplyHeader(replies.buffer(), replies.begin(), header)
        .requestId(query.requestId())
        .sequence(query.sequence())
        .eventId(event.eventId())
        .seatCount(event.seats().seatsOf(channel))
        .channel((short) channel)
        .putName(name, 0, name.length);
    replies.answer(query, MESSAGE_HEADER_LENGTH + channelState.encodedLength());
  }

  void limitsState(Command query, Event event) {
    TicketLimits limits = event.limits();
    limitsState
        .wrapAndApplyHeader(replies.buffer(), replies.begin(), header)
        .requestId(query.requestId())
        .sequence(query.sequence())
        .eventId(event.eventId())
        .maxPerHold(limits.perHold())
        .maxPerOrder(limits.perOrder())
        .maxPerBuyer(limits.perBuyer())
        .minimum(limits.minimum())
        .multiple(limits.multiple());
    replies.answer(query, MESSAGE_HEADER_LENGTH + limitsState.encodedLength());
  }

  void buyerState(Command query, Event event, long buyer, int held, int sold) {
    buyerState
        .wrapAndApplyHeader(replies.buffer(), replies.begin(), header)
        .requestId(query.requestId())
        .sequence(query.sequence())
        .buyer(buyer)
        .eventId(event.eventId())
        .held(held)
        .sold(sold);
    replies.answer(query, MESSAGE_HEADER_LENGTH + buyerState.encodedLength());
  }

  void seatState(Command query, Event event, int seat) {
    Plan plan = event.plan();
    EventSeats seats = event.seats();
    int row = plan.rowOf(seat);
    boolean blocked = seats.status(seat) == SeatStatus.BLOCKED.value();
    seatState
        .wrapAndApplyHeader(replies.buffer(), replies.begin(), header)
        .requestId(query.requestId())
        .sequence(query.sequence())
        .version(seats.version(seat))
        .eventId(event.eventId())
        .seat(seat)
        .row(row)
        .section(plan.sectionOf(row))
        .category((short) plan.category(seat))
        .status(SeatStatus.get((short) seats.status(seat)))
        .blockReason((short) (blocked ? seats.owner(seat) : 0))
        .channel((short) seats.channel(seat))
        .forSale(seats.isForSale(seat) ? Flag.YES : Flag.NO);
    byte traits = (byte) plan.seatTraits(seat);
    seatState
        .traits()
        .clear()
        .accessible(SeatTraitsDecoder.accessible(traits))
        .companion(SeatTraitsDecoder.companion(traits));
    replies.answer(query, MESSAGE_HEADER_LENGTH + seatState.encodedLength());
  }

  /** Runs of seats of one status, from a seat on, as far as one answer goes. */
  void seatMapState(Command query, Event event, int firstSeat) {
    int runs = collectRuns(event, firstSeat);
    seatMap
        .wrapAndApplyHeader(replies.buffer(), replies.begin(), header)
        .requestId(query.requestId())
        .sequence(query.sequence())
        .version(event.version())
        .eventId(event.eventId())
        .firstSeat(firstSeat)
        .seatCount(event.plan().seatCount());
    SeatMapStateEncoder.RunsEncoder group = seatMap.runsCount(runs);
    for (int run = 0; run < runs; run++) {
      group.next().seatCount(runSeats[run]).status(SeatStatus.get((short) runStatuses[run]));
    }
    replies.answer(query, MESSAGE_HEADER_LENGTH + seatMap.encodedLength());
  }

  private int collectRuns(Event event, int firstSeat) {
    int runs = 0;
    int end = Math.min(firstSeat + MAX_MAP_SEATS, event.plan().seatCount());
    for (int seat = firstSeat; seat < end; seat++) {
      int status = event.status(seat);
      boolean same = runs > 0 && runStatuses[runs - 1] == status;
      if (!same && runs == MAX_RUNS) {
        break;
      }
      if (same) {
        runSeats[runs - 1]++;
      } else {
        runStatuses[runs] = status;
        runSeats[runs++] = 1;
      }
    }
    return runs;
  }
}
