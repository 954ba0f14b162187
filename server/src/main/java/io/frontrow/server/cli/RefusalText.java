package io.frontrow.server.cli;

import io.frontrow.protocol.Limits;
import io.frontrow.protocol.sbe.RejectCode;

/** What a refusal means to the one who typed the command, and what to do next. Stateless. */
final class RefusalText {
  private RefusalText() {}

  static String of(RejectCode code) {
    return switch (code) {
      case BUSY, REPLAYING -> "the server has too much to do; nothing happened, try again";
      case INVALID_VALUE -> "a value is not allowed; see --help";
      case NO_SEATS -> "no seat was asked for; name some, or ask for at least 1";
      case TOO_MANY_SEATS -> "one hold has at most " + Limits.MAX_SEATS_PER_HOLD + " seats";
      case SEAT_REPEATED -> "a seat was named twice; name each once";
      case SEAT_UNKNOWN -> "the event has no such seat; 'frontrow event map' shows its seats";
      case TTL_TOO_LONG ->
          "the server lets no hold live that long (2 hours, unless it was told otherwise); choose a"
              + " shorter --ttl";
      case NAME_INVALID ->
          "a name must have 1 to 64 bytes and no control characters, an order reference 1 to 40"
              + " visible ASCII characters";
      case PLAN_UNKNOWN, PLAN_NOT_SEALED -> "the plan is not finished; create the event again";
      case PLAN_OUT_OF_ORDER, PLAN_DIGEST_MISMATCH ->
          "the plan did not arrive as it was sent; create the event again";
      case PLAN_EMPTY -> "a plan needs a category and a seat";
      case PLAN_TOO_LARGE ->
          "the plan has more than the server takes; serve a new journal with --max-plan-seats";
      case PLANS_FULL -> "the server has no room for another plan; serve a new journal";
      case CATEGORY_UNKNOWN -> "the plan has no such category; 'frontrow event show' lists them";
      case SECTION_UNKNOWN -> "the plan has no such section; 'frontrow event show' lists them";
      case ROW_UNKNOWN -> "the plan has no such row";
      case EVENT_UNKNOWN -> "there is no such event; 'frontrow event list' shows those there are";
      case EVENTS_FULL -> "the server has no room for another event; serve a new journal";
      case SEATS_FULL -> "the server has no room for this event's seats; serve a new journal";
      case NOT_ON_SALE -> "the event is not on sale; 'frontrow event open' opens it";
      case PHASE_CHANGE_REFUSED ->
          "the event cannot go from its phase to this one; 'frontrow event show' says where it is";
      case SEATS_TAKEN -> "not every seat is free; choose others, or let --best choose";
      case NO_BLOCK ->
          "no block of free seats fits; ask for fewer, or drop --section or --category";
      case HOLD_UNKNOWN -> "this account has no such hold; check the number and --account";
      case ALREADY_CONFIRMED -> "the hold was confirmed before; its order stands";
      case ALREADY_RELEASED -> "the hold was released before; hold the seats again";
      case HOLD_EXPIRED -> "the hold's time is over; hold the seats again";
      case HOLDS_FULL -> "the server has no room for another hold; wait until some have ended";
      case ORDER_UNKNOWN -> "this account has no such order; check the reference and --account";
      case ORDER_REFERENCE_USED -> "the account has an order of this reference; choose another";
      case ORDERS_FULL -> "the server has no room for another order; serve a new journal";
      case NULL_VAL -> "for a reason this program does not know; use the server's own version";
    };
  }
}
