package io.frontrow.engine.core;

import io.frontrow.protocol.sbe.GetAreaDecoder;
import io.frontrow.protocol.sbe.GetBuyerDecoder;
import io.frontrow.protocol.sbe.GetCategoryDecoder;
import io.frontrow.protocol.sbe.GetChannelDecoder;
import io.frontrow.protocol.sbe.GetEventDecoder;
import io.frontrow.protocol.sbe.GetLimitsDecoder;
import io.frontrow.protocol.sbe.GetRowMapDecoder;
import io.frontrow.protocol.sbe.GetSeatDecoder;
import io.frontrow.protocol.sbe.GetSeatMapDecoder;
import io.frontrow.protocol.sbe.GetSeatNamesDecoder;
import io.frontrow.protocol.sbe.GetSectionDecoder;
import io.frontrow.protocol.sbe.NextEventDecoder;
import io.frontrow.protocol.sbe.RejectCode;

/**
 * Answers what is asked about events, and changes nothing. Next: {@link EventStates}, {@link
 * SaleStates}. Apply thread only.
 */
final class EventQueries {
  private final EventBook events;
  private final BuyerStore buyers;
  private final EventStates states;
  private final SaleStates sales;
  private final Rejections rejections;

  EventQueries(
      EventBook events,
      BuyerStore buyers,
      EventStates states,
      SaleStates sales,
      Rejections rejections) {
    this.events = events;
    this.buyers = buyers;
    this.states = states;
    this.sales = sales;
    this.rejections = rejections;
  }

  void getEvent(Command query, GetEventDecoder message) {
    Event event = known(query, message.eventId());
    if (event != null) {
      states.eventState(query, event);
    }
  }

  void nextEvent(Command query, NextEventDecoder message) {
    Event event = events.next(message.eventId());
    if (event == null) {
      rejections.queryRejected(query, RejectCode.EVENT_UNKNOWN);
    } else {
      states.eventState(query, event);
    }
  }

  void getCategory(Command query, GetCategoryDecoder message) {
    Event event = known(query, message.eventId());
    if (event == null) {
      return;
    }
    if (message.category() >= event.plan().categoryCount()) {
      rejections.queryRejected(query, RejectCode.CATEGORY_UNKNOWN);
    } else {
      states.categoryState(query, event, message.category());
    }
  }

  void getSection(Command query, GetSectionDecoder message) {
    Event event = known(query, message.eventId());
    if (event == null) {
      return;
    }
    if (message.section() >= event.plan().sectionCount()) {
      rejections.queryRejected(query, RejectCode.SECTION_UNKNOWN);
    } else {
      states.sectionState(query, event, message.section());
    }
  }

  void getRowMap(Command query, GetRowMapDecoder message) {
    Event event = known(query, message.eventId());
    if (event == null) {
      return;
    }
    if (message.row() >= event.plan().rowCount()) {
      rejections.queryRejected(query, RejectCode.ROW_UNKNOWN);
    } else {
      states.rowMapState(query, event, (int) message.row());
    }
  }

  void getSeatNames(Command query, GetSeatNamesDecoder message) {
    Event event = known(query, message.eventId());
    if (event == null) {
      return;
    }
    if (message.firstSeat() >= event.plan().seatCount()) {
      rejections.queryRejected(query, RejectCode.SEAT_UNKNOWN);
    } else {
      int seat = (int) message.firstSeat();
      states.seatNamesState(query, event, event.plan().rowOf(seat), seat);
    }
  }

  void getSeatMap(Command query, GetSeatMapDecoder message) {
    Event event = known(query, message.eventId());
    if (event == null) {
      return;
    }
    if (message.firstSeat() >= Math.max(event.plan().seatCount(), 1)) {
      rejections.queryRejected(query, RejectCode.SEAT_UNKNOWN);
    } else {
      sales.seatMapState(query, event, (int) message.firstSeat());
    }
  }

  void getSeat(Command query, GetSeatDecoder message) {
    Event event = known(query, message.eventId());
    if (event == null) {
      return;
    }
    if (message.seat() >= event.plan().seatCount()) {
      rejections.queryRejected(query, RejectCode.SEAT_UNKNOWN);
    } else {
      sales.seatState(query, event, (int) message.seat());
    }
  }

  void getArea(Command query, GetAreaDecoder message) {
    Event event = known(query, message.eventId());
    if (event == null) {
      return;
    }
    if (message.area() >= event.areas().count()) {
      rejections.queryRejected(query, RejectCode.AREA_UNKNOWN);
    } else {
      sales.areaState(query, event, message.area());
    }
  }

  void getChannel(Command query, GetChannelDecoder message) {
    Event event = known(query, message.eventId());
    if (event == null) {
      return;
    }
    int channel = message.channel();
    if (channel == Channels.PUBLIC || !event.channels().has(channel)) {
      rejections.queryRejected(query, RejectCode.CHANNEL_UNKNOWN);
    } else {
      sales.channelState(query, event, channel);
    }
  }

  void getLimits(Command query, GetLimitsDecoder message) {
    Event event = known(query, message.eventId());
    if (event != null) {
      sales.limitsState(query, event);
    }
  }

  void getBuyer(Command query, GetBuyerDecoder message) {
    Event event = known(query, message.eventId());
    if (event == null) {
      return;
    }
    int account = query.account();
    int row = buyers.find(event.eventId(), account, message.buyer());
    boolean known = row != BuyerStore.NONE;
    int held = known ? buyers.held(row) : 0;
    sales.buyerState(query, event, message.buyer(), held, known ? buyers.sold(row) : 0);
  }

  private Event known(Command query, long eventId) {
    Event event = events.event(eventId);
    if (event == null) {
      rejections.queryRejected(query, RejectCode.EVENT_UNKNOWN);
    }
    return event;
  }
}
