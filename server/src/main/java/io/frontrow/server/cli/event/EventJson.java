package io.frontrow.server.cli.event;

import io.frontrow.client.reply.EventState;
import io.frontrow.server.cli.shared.JsonObject;

/** The fields of an event, wherever one is printed. Stateless. */
final class EventJson {
  private EventJson() {}

  static void write(JsonObject json, EventState event) {
    json.number("eventId", event.eventId())
        .number("planId", event.planId())
        .text("name", event.name())
        .text("phase", event.phase())
        .text("orphanMode", event.orphanMode())
        .text("currency", event.currency())
        .number("seatCount", event.seatCount())
        .number("freeCount", event.freeCount())
        .number("heldCount", event.heldCount())
        .number("soldCount", event.soldCount())
        .number("blockedCount", event.blockedCount())
        .number("waitlistCount", event.waitlistCount())
        .number("rowCount", event.rowCount())
        .number("sectionCount", event.sectionCount())
        .number("categoryCount", event.categoryCount())
        .number("areaCount", event.areaCount())
        .number("channelCount", event.channelCount())
        .number("priceVersion", event.priceVersion())
        .text("waitingRoom", event.waitingRoom())
        .unsigned("version", event.version())
        .unsigned("sequence", event.sequence());
  }
}
