package io.frontrow.replay.audit;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.frontrow.journal.check.DrawnLine.Place;
import io.frontrow.protocol.sbe.RejectCode;
import io.frontrow.replay.Json;
import io.frontrow.replay.Text;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Map;

/** An audit as one object for programs. Stateless. */
final class AuditJson {
  private AuditJson() {}

  static ObjectNode of(AuditReport report) {
    ObjectNode object =
        Json.object()
            .put("ok", report.isFair())
            .put("exitCode", report.isFair() ? 0 : 1)
            .put("verdict", report.verdict())
            .put("findings", report.failed())
            .put("compared", report.compared())
            .put("journalId", report.journal().identity().journalIdText())
            .put("records", report.journal().records())
            .put("lastSequence", report.journal().lastSequence())
            .put("lastTime", report.journal().lastTimeNanos())
            .put("chain", Text.hex(report.journal().chain()))
            .put("stateHash", Text.hex(report.stateHash()))
            .put("marksChecked", report.replayed().marksChecked())
            .put("sentAgain", report.sale().sentAgain());
    ArrayNode skips = object.putArray("skips");
    report.skips().forEach(skips::add);
    object.set("checks", checks(report.wholeChecks()));
    object.set("refusalsOfNoEvent", refusals(report.sale().refusalsOfNoEvent()));
    ArrayNode events = object.putArray("events");
    report.events().forEach(event -> events.add(event(event)));
    return object;
  }

  private static ObjectNode event(EventAudit event) {
    Totals totals = event.totals;
    ObjectNode object =
        Json.object()
            .put("eventId", event.facts.eventId())
            .put("name", event.facts.name())
            .put("currency", event.facts.currency())
            .put("archived", event.facts.isArchived())
            .put("capacity", event.facts.capacity())
            .put("soldTickets", totals.soldNow())
            .put("cancelledTickets", totals.cancelledTickets)
            .put("orders", totals.orders)
            .put("lateOrders", totals.lateOrders)
            .put("revenue", totals.revenue - totals.refunds)
            .put("refunds", totals.refunds)
            .put("holds", totals.holds)
            .put("expiredHolds", totals.expiredHolds)
            .put("expiredTickets", totals.expiredTickets)
            .put("releasedTickets", totals.releasedTickets)
            .put("refused", totals.refused());
    object.set("refusals", refusals(totals.refusals()));
    object.set("sold", sold(event));
    object.set("checks", checks(event.checks()));
    object.set("overrides", deeds(event.deeds));
    if (event.room.isUsed()) {
      object.set("waitingRoom", room(event.room.report()));
    }
    if (event.waitlist.joined() > 0) {
      object.set("waitlist", waitlist(event.waitlist));
    }
    return object;
  }

  private static ArrayNode checks(Collection<Check> checks) {
    ArrayNode array = Json.object().arrayNode();
    for (Check check : checks) {
      ObjectNode object =
          array
              .addObject()
              .put("check", check.name())
              .put("rule", check.rule())
              .put("compared", check.compared())
              .put("failed", check.failed());
      ArrayNode findings = object.putArray("findings");
      check
          .findings()
          .forEach(
              it -> findings.addObject().put("sequence", it.sequence()).put("text", it.text()));
    }
    return array;
  }

  private static ObjectNode refusals(Map<RejectCode, Long> refusals) {
    ObjectNode object = Json.object();
    refusals.forEach((code, count) -> object.put(code.name(), count));
    return object;
  }

  private static ArrayNode sold(EventAudit event) {
    ArrayNode array = Json.object().arrayNode();
    event
        .totals
        .sold()
        .forEach(
            (price, sold) ->
                array
                    .addObject()
                    .put("category", event.facts.hall().categories().get(price.category()))
                    .put("priceVersion", price.version())
                    .put("price", event.facts.price(price.version(), price.category()))
                    .put("tickets", sold.tickets)
                    .put("amount", sold.amount));
    return array;
  }

  private static ArrayNode deeds(Deeds deeds) {
    ArrayNode array = Json.object().arrayNode();
    for (Deed deed : deeds.all()) {
      array
          .addObject()
          .put("firstSequence", deed.firstSequence())
          .put("lastSequence", deed.lastSequence())
          .put("firstTime", deed.firstNanos())
          .put("lastTime", deed.lastNanos())
          .put("kind", deed.kind())
          .put("client", deed.client())
          .put("commands", deed.commands())
          .put("count", deed.count())
          .put("text", deed.text());
    }
    return array;
  }

  private static ObjectNode room(RoomReport room) {
    ObjectNode object =
        Json.object()
            .put("phase", room.phase().name())
            .put("seedHash", hex(room.hash()))
            .put("seedHashSequence", room.hashSequence())
            .put("seedHashes", room.hashes())
            .put("seed", hex(room.seed()))
            .put("openedSequence", room.openedSequence())
            .put("entered", room.entered())
            .put("leftBeforeTheDraw", room.leftBefore())
            .put("rejectedBeforeTheDraw", room.rejectedBefore())
            .put("admittedInTurn", room.inTurn())
            .put("letThrough", room.letThrough())
            .put("drawn", room.drawn().size());
    ArrayNode order = object.putArray("order");
    for (Place place : room.drawn()) {
      order.add(place.number());
    }
    return object;
  }

  private static String hex(byte[] bytes) {
    return bytes == null ? null : HexFormat.of().formatHex(bytes);
  }

  private static ObjectNode waitlist(WaitlistCheck waitlist) {
    ObjectNode object =
        Json.object()
            .put("joined", waitlist.joined())
            .put("offers", waitlist.offerCount())
            .put("waiting", waitlist.waitingCount());
    ObjectNode outcomes = object.putObject("outcomes");
    waitlist.outcomes().forEach(outcomes::put);
    object.put("passedOver", waitlist.passedOverCount());
    ObjectNode reasons = object.putObject("passedOverFor");
    waitlist.reasons().forEach((reason, count) -> reasons.put(reason.name(), count));
    ArrayNode entries = object.putArray("entries");
    for (PassedOver entry : waitlist.passedOver()) {
      entries
          .addObject()
          .put("entryId", entry.waiter().entryId())
          .put("buyer", Long.toUnsignedString(entry.waiter().buyer()))
          .put("joined", entry.waiter().joined())
          .put("times", entry.times())
          .put("reason", entry.reason().name())
          .put("reasonSequence", entry.reasonSequence())
          .put("became", entry.became());
    }
    return object;
  }
}
